-- Statements by act.
select act as name, count(*) as number from statement group by act order by number desc, name;
