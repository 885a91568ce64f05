-- Take out the counts of outlet_month that are not above :most; null for all.
delete from outlet_month where :most is null or number <= :most;
