-- What speaker_month should hold.
select
    ifnull(actor.name, '') as speaker, ifnull(substr(article.day, 1, 7), '') as month, statement.act,
    count(*) as number
from statement
join article on article.row = statement.article
left join actor on actor.row = statement.speaker
where statement.copied_from is null and not statement.rejected
group by 1, 2, 3;
