-- What the ledger's own counts do not tell.
select
    (select count(*) from article where copy_of is not null) as copies,
    (select count(*) from statement where copied_from is not null) as repeated,
    (select count(*) from statement where rejected) as rejected,
    (select count(*) from statement where rejected or copied_from is not null) as aside,
    (select count(*) from judgement) as judgements,
    (select published from article where day is not null order by day, published limit 1) as first_published,
    (select published from article where day is not null order by day desc, published desc limit 1) as last_published,
    (select page_count from pragma_page_count) * (select page_size from pragma_page_size) as size;
