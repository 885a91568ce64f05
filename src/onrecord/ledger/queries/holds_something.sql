-- Whether a ledger of any version holds anything.
select exists (select 1 from article) or exists (select 1 from dropped);
