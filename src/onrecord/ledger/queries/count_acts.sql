-- Statements by act, also those that count elsewhere or were rejected.
select act as name, count(*) as number from statement group by act order by number desc, name;
