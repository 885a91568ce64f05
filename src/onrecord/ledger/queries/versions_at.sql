-- The articles at one address, as they were added.
select row, id, published, publisher, origin, copy_of from article where address = cast(:address as text) order by row;
