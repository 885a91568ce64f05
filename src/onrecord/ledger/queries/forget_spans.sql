-- The spans of an article's statements.
delete from span where statement in (select place from statement where article = :article);
