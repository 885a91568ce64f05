-- Articles by publisher; those without one under the empty name.
select ifnull(publisher, '') as name, count(*) as number
from article
group by ifnull(publisher, '')
order by number desc, name;
