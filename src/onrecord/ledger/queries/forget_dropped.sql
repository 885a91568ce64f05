-- What was let go in an article.
delete from dropped where article = :article;
