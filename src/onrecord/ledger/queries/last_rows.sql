-- The last rows taken.
select (select ifnull(max(row), 0) from article) as article, (select ifnull(max(row), 0) from actor) as actor;
