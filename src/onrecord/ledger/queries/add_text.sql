-- The text of an article, deflated.
insert into article_text (article, deflated) values (?, ?);
