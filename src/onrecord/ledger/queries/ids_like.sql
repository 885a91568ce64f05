-- What an id, or the beginning of an id of six characters and more, stands for. The id itself comes first;
-- char(1114111) is the last character there is. :kind is null for any; :most is how many are wanted.
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
)
select kind, id, article
from candidate
where (:kind is null or kind = :kind) and (id = cast(:id as text) or :characters >= 6)
order by id <> cast(:id as text), id
limit :most;
