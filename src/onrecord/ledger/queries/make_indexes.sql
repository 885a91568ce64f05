-- As in migration 4.
create unique index statement_by_id on statement (id);
create index statement_of_article on statement (article, number);
