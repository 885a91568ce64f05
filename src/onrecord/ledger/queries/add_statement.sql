-- One statement; its spans are JSON, as the table says.
insert into statement (
    place, id, article, number, manner, act, negated, speaker, addressee, nested_in, said_on, score, maker, spans
)
values (?, cast(? as text), ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text), ?, ?, ?);
