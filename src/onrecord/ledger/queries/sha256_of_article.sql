-- The sha256 of the text that is stored under an article's id. :id is the whole id.
select sha256 from article where id = cast(:id as text);
