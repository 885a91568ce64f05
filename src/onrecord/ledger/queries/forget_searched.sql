-- Take the words of one statement out of the index, which keeps no copy of them and must be told.
insert into searched (searched, rowid, content, source, speaker, tags) values ('delete', ?, ?, ?, ?, ?);
