-- What tally should hold.
select 'article' as what, '' as name, number from (select count(*) as number from article) where number > 0
union all
select 'publisher', ifnull(publisher, ''), count(*) from article group by ifnull(publisher, '')
union all
select 'actor', '', number from (select count(*) as number from actor) where number > 0
union all
select 'statement', '', number from (
    select count(*) as number from statement where copied_from is null and not rejected
) where number > 0
union all
select 'act', act, count(*) from statement where copied_from is null and not rejected group by act
union all
select 'maker', maker.name, count(*)
from statement
join maker on maker.row = statement.maker
where statement.copied_from is null and not statement.rejected
group by maker.name
union all
select 'dropped', code, count(*) from dropped group by code;
