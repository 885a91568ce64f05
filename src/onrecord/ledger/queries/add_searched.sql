-- The folded words of one statement. The index keeps no copy of them.
insert into searched (rowid, content, source, speaker, act) values (:place, :content, :source, :speaker, :act);
