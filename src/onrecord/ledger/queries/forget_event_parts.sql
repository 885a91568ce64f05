-- The words of an article's events.
delete from event_part where event in (select place from event where article = :article);
