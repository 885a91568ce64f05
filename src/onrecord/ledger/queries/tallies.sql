-- Counts of one kind, largest first.
select name, number from tally where what = :what order by number desc, name;
