-- What speaker should hold.
select ifnull(actor.name, '') as name, count(*) as number
from statement
left join actor on actor.row = statement.speaker
where statement.copied_from is null and not statement.rejected
group by 1;
