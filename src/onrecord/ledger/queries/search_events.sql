-- Events, newest first. :actor and :recipient are country codes; null asks for nothing in particular, as do the
-- other parameters. A recipient may stand among the actors: who meets, meets each other. :types is a JSON list. :told is 1 for what somebody asserts, 0 for what the outlet itself does.
-- Unless :everything without what counts elsewhere or was rejected.
select event.place, event.id, event.article
from event
join article on article.row = event.article
where
    event.place between :low and :high
    and (:everything or not (event.copied or event.rejected))
    and (:since is null or article.day >= :since)
    and (:until is null or article.day <= :until)
    and (:types is null or event.type in (select value from json_each(:types)))
    and (:mode is null or event.mode = :mode)
    and (:factuality is null or event.factuality = :factuality)
    and (:told is null or (event.asserted_by is not null) = :told)
    and (
        :actor is null
        or event.place in (select event from event_part where role = 1 and code = :actor)
    )
    and (
        :recipient is null
        or event.place in (select event from event_part where role in (1, 2) and code = :recipient)
    )
order by event.place desc;
