-- What the beginning of an id stands for; char(1114111) is the last character there is. :kind is null for any;
-- :most is how many are wanted.
select * from (
    select 'article' as kind, id, row, row as article from article
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
    union all
    select 'statement', id, place, article from statement
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
    union all
    select 'actor', id, row, article from actor
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
    union all
    select 'event', id, place, article from event
    where id between cast(:id as text) and cast(:id as text) || char(1114111)
)
where :kind is null or kind = :kind
order by id
limit :most;
