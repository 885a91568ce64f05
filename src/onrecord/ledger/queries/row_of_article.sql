-- The row of an article. :id is the whole id.
select row from article where id = cast(:id as text);
