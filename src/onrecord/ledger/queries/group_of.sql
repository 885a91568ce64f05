-- The id of the article that counts first in the group of an article; its own where it has no copies.
select ifnull(copy_of, id) as head from article where row = :row;
