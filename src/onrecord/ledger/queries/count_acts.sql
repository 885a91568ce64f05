-- Statements by act; unless :everything without what counts elsewhere or was rejected.
select act as name, count(*) as number
from statement
where :everything or (copied_from is null and not rejected)
group by act
order by number desc, name;
