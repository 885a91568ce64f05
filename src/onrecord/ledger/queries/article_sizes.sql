-- How long a text is, in bytes.
select length(cast(text as blob)) as size from article_text where article = :article;
