-- Take out the counts of speaker_month that are not above :most; null for all.
delete from speaker_month where :most is null or number <= :most;
