-- Set or clear what an article is a copy of.
update article set copy_of = cast(:head as text) where row = :row and copy_of is not cast(:head as text);
