-- The tables of the ledger, for fields that need one.
select name from sqlite_schema where type = 'table';
