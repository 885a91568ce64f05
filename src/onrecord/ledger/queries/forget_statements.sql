-- The statements of an article.
delete from statement where article = :article;
