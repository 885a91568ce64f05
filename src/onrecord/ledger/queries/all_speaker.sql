-- All speakers with their counts.
select name, number from speaker;
