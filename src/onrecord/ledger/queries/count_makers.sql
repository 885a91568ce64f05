-- Statements by what made them, also those that count elsewhere or were rejected.
select maker.name, count(*) as number
from statement
join maker on maker.row = statement.maker
group by statement.maker
order by number desc, maker.name;
