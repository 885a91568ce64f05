-- The address of an article; null where it has none.
select address from article where row = :row;
