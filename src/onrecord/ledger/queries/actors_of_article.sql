-- An article's actors in its own order.
select
    actor.row, actor.id, actor.name, actor.kind, actor.country, actor.sector, actor.role, body.id as of,
    actor.wikidata, actor.evidence_table, actor.evidence_row, actor.score
from actor
left join actor as body on body.row = actor.of
where actor.article = :article
order by actor.number;
