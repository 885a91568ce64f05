-- The row of a maker's name.
select row from maker where name = cast(:name as text);
