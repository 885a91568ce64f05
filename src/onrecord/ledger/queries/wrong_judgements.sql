-- Judgements that point at nothing: their article, or the judgement that they take back.
select 'judgement ' || judgement.id || ': there is no article ' || judgement.article as fault
from judgement
where judgement.article is not null and not exists (select 1 from article where article.id = judgement.article)
union all
select 'judgement ' || judgement.id || ': what it takes back is not there'
from judgement
where
    judgement.field = 'undo'
    and not exists (select 1 from judgement as earlier where '"' || earlier.id || '"' = judgement.value);
