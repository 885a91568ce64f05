-- The events of an article.
delete from event where article = :article;
