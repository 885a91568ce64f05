-- The text of an article, as UTF-8 bytes.
insert into article_text (article, text) values (:article, cast(:text as text));
