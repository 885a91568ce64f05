-- Bytes [:start, :start + :size) of an article's text.
select substr(cast(text as blob), :start + 1, :size) from article_text where article = :article;
