-- The mentions of an article's actors.
delete from mention where actor in (select row from actor where article = :article);
