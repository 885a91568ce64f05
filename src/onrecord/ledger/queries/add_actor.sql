-- One actor; `of` is the row of the body or state that it serves.
insert into actor (
    row, article, number, id, name, kind, country, sector, role, of, wikidata, evidence_table, evidence_row, score,
    mentions
)
values (
    ?, ?, ?, cast(? as text), cast(? as text), ?, cast(? as text), cast(? as text), cast(? as text), ?,
    cast(? as text), cast(? as text), cast(? as text), ?, ?
);
