-- The text of an article.
select text from article_text where article = :article;
