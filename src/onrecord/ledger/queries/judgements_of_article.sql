-- The judgements on the rows of an article, by the article's row; oldest first.
select
    judgement.id, kind, target, field, value, judge, judged_at, note, judgement.article, seen
from judgement
join article on article.id = judgement.article
where article.row = :article
order by judgement.row;
