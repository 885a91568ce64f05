-- Statements by what made them; unless :everything without what counts elsewhere or was rejected.
select maker.name, count(*) as number
from statement
join maker on maker.row = statement.maker
where :everything or (copied_from is null and not rejected)
group by statement.maker
order by number desc, maker.name;
