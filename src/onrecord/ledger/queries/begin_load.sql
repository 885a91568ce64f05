-- Tables of this connection for the statements of a load, and for the places that its articles take.
create temp table loading as select * from statement where false;
create temp table taken (first integer primary key, last integer not null);
