-- The folded words of one statement, and its tags. The index keeps no copy of them.
insert into searched (rowid, content, source, speaker, tags) values (?, ?, ?, ?, ?);
