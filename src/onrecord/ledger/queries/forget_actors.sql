-- The actors of an article.
delete from actor where article = :article;
