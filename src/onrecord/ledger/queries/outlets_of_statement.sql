-- The articles that carry a statement which counts elsewhere: copies and later versions; :place is its place.
select distinct ifnull(article.publisher, article.origin) as outlet
from statement
join article on article.row = statement.article
where statement.copied_from = :place
order by outlet;
