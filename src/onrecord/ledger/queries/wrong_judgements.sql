-- Judgements that point at nothing: their article, the judgement that they take back, what they were made on.
select 'judgement ' || judgement.id || ': there is no article ' || judgement.article as fault
from judgement
where judgement.article is not null and not exists (select 1 from article where article.id = judgement.article)
union all
select 'judgement ' || judgement.id || ': what it takes back is not there'
from judgement
where
    judgement.field = 'undo'
    and not exists (select 1 from judgement as earlier where '"' || earlier.id || '"' = judgement.value)
union all
select distinct 'article ' || judgement.article || ': what the machine found there, before it was judged, is not kept'
from judgement
join article on article.id = judgement.article
where
    judgement.kind <> 'article' and judgement.field <> 'same'
    and not exists (select 1 from machine where machine.article = article.row);
