-- The figures of an article.
delete from figure where article = :article;
