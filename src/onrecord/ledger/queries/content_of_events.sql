-- What an article's record does not tell of its events.
select id, copied, rejected from event where article = :article;
