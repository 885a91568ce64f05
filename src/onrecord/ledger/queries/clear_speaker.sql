-- Take out the counts of speaker that are not above :most; null for all.
delete from speaker where :most is null or number <= :most;
