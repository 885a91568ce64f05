-- The articles of a group; :head is the id of the one that counts first, or any id.
select row, id, published, publisher, origin, copy_of from article where id = cast(:head as text)
union all
select row, id, published, publisher, origin, copy_of from article where copy_of = cast(:head as text);
