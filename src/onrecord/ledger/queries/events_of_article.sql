-- An article's events in its own order, with the ids of the statements that they stand in.
select
    event.place, event.id, event.type, event.mode, event.context, event.location, event.period, event.factuality,
    statement.id as asserted_by, event.score, maker.name as made_by
from event
join maker on maker.row = event.maker
left join statement on statement.place = event.asserted_by
where event.article = :article
order by event.number;
