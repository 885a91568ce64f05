-- One actor; `of` is set afterwards, when all of the article's actors are there.
insert into actor (article, number, id, name, kind, country, sector, role, wikidata, evidence_table, evidence_row, score)
values (
    :article, :number, cast(:id as text), cast(:name as text), :kind, cast(:country as text),
    cast(:sector as text), cast(:role as text), cast(:wikidata as text),
    cast(:evidence_table as text), cast(:evidence_row as text), :score
);
