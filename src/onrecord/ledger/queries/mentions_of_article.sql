-- All mentions of an article's actors, each actor's together, in order.
select mention.actor, mention.start, mention.stop
from actor
join mention on mention.actor = actor.row
where actor.article = :article
order by mention.actor, mention.number;
