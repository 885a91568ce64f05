-- What speaker should hold.
select ifnull(actor.name, '') as name, count(*) as number
from statement
left join actor on actor.row = statement.speaker
group by 1;
