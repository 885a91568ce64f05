-- What tally should hold.
select 'article' as what, '' as name, number from (select count(*) as number from article) where number > 0
union all
select 'publisher', ifnull(publisher, ''), count(*) from article group by ifnull(publisher, '')
union all
select 'actor', '', number from (select count(*) as number from actor) where number > 0
union all
select 'statement', '', number from (select count(*) as number from statement) where number > 0
union all
select 'act', act, count(*) from statement group by act
union all
select 'maker', maker.name, count(*)
from statement
join maker on maker.row = statement.maker
group by maker.name
union all
select 'dropped', code, count(*) from dropped group by code;
