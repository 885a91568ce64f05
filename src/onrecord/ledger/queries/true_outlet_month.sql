-- What outlet_month should hold.
select
    ifnull(article.publisher, '') as outlet, ifnull(substr(article.day, 1, 7), '') as month, statement.act,
    count(*) as number
from statement
join article on article.row = statement.article
where statement.copied_from is null and not statement.rejected
group by 1, 2, 3;
