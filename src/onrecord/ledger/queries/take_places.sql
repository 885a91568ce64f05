-- The places of one article of a load.
insert into temp.taken (first, last) values (?, ?);
