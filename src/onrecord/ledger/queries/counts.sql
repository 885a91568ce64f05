-- What the ledger holds, in one row.
select
    (select count(*) from article) as articles,
    (select count(*) from statement) as statements,
    (select count(*) from actor) as actors,
    (select published from article where day is not null order by day, published limit 1) as first_published,
    (select published from article where day is not null order by day desc, published desc limit 1) as last_published,
    (select page_count from pragma_page_count) * (select page_size from pragma_page_size) as size;
