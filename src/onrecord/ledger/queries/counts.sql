-- What the ledger's own counts do not tell: its first and last dates, and its size.
select
    (select published from article where day is not null order by day, published limit 1) as first_published,
    (select published from article where day is not null order by day desc, published desc limit 1) as last_published,
    (select page_count from pragma_page_count) * (select page_size from pragma_page_size) as size;
