-- Every article, by id.
select row, id, origin, publisher, title, authors, published, language, sha256, copy_of from article order by id;
