-- All judgements.
select id, kind, target, field, value, judge, judged_at, note, article, seen from judgement;
