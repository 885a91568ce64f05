-- The judgements whose id begins like this; char(1114111) is the last character there is.
select id, kind, target, field, value, judge, judged_at, note, article, seen
from judgement
where id between cast(:id as text) and cast(:id as text) || char(1114111)
order by id
limit :most;
