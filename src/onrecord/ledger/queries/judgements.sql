-- Judgements, oldest first; :article and :target narrow them down, null for no bound.
select id, kind, target, field, value, judge, judged_at, note, article, seen
from judgement
where
    (:article is null or article = cast(:article as text))
    and (:target is null or target = cast(:target as text))
order by row;
