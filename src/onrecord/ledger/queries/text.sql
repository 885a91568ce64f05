-- The text of an article, deflated.
select deflated from article_text where article = :article;
