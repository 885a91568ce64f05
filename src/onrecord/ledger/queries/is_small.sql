-- Whether the ledger holds at most :few statements; no more than that are looked at.
select count(*) <= :few from (select place from statement limit :few + 1);
