-- An article's actors in its own order; :actor is the id of one, null for all.
select
    actor.row, actor.id, actor.name, actor.kind, actor.country, actor.sector, actor.role, body.id as of,
    actor.wikidata, actor.evidence_table, actor.evidence_row, actor.score, actor.mentions
from actor
left join actor as body on body.row = actor.of
where actor.article = :article and (:actor is null or actor.id = cast(:actor as text))
order by actor.number;
