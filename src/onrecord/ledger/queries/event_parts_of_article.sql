-- The words of an article's events, with the ids of the actors that they name.
select event_part.event, event_part.role, event_part.start, event_part.stop, actor.id as actor
from event
join event_part on event_part.event = event.place
left join actor on actor.row = event_part.actor
where event.article = :article
order by event_part.event, event_part.role, event_part.number;
