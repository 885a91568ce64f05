-- All judgements on whether two are the same, and those that take something back; oldest first.
select id, kind, target, field, value, judge, judged_at, note, article, seen
from judgement
where field in ('same', 'undo')
order by row;
