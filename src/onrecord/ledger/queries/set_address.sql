-- Set the address of a new article.
update article set address = cast(:address as text) where row = :row;
