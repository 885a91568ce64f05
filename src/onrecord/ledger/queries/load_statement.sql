-- As add_statement, into the table of a load.
insert into temp.loading (
    place, id, article, number, manner, act, negated, speaker, addressee, nested_in, said_on, score, maker, spans
)
values (?, cast(? as text), ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text), ?, ?, ?);
