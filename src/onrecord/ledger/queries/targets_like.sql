-- What an id, or the beginning of an id of six characters and more, stands for among what can be judged.
with candidate (kind, id, article) as (
    select 'article', id, row from article
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
    union all
    select 'statement', id, article from statement
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
    union all
    select 'actor', id, article from actor
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
    union all
    select 'event', id, article from event
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
    union all
    select 'figure', id, article from figure
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
)
select kind, id, article
from candidate
where id = cast(:id as text) or :characters >= 6
order by id <> cast(:id as text), id
limit :most;
