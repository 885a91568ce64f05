-- Take out the counts of tally that are not above :most; null for all.
delete from tally where :most is null or number <= :most;
