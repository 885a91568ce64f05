-- Copies that contradict themselves: what a statement was copied from must count itself, and a head is no copy.
select 'statement ' || statement.id || ': it counts in ' || original.id || ', which counts elsewhere itself' as fault
from statement
join statement as original on original.place = statement.copied_from
where original.copied_from is not null
union all
select 'article ' || article.id || ': it is a copy of ' || head.id || ', which is a copy itself'
from article
join article as head on head.id = article.copy_of
where head.copy_of is not null;
