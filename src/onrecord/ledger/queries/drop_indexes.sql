-- For a load, which makes them anew.
drop index statement_by_id;
drop index statement_of_article;
