-- What a whole id stands for; :kind is null for any. `row` is that of its table, `article` of its article.
select 'article' as kind, id, row, row as article from article
where id = cast(:id as text) and (:kind is null or :kind = 'article')
union all
select 'statement', id, place, article from statement
where id = cast(:id as text) and (:kind is null or :kind = 'statement')
union all
select 'actor', id, row, article from actor
where id = cast(:id as text) and (:kind is null or :kind = 'actor')
union all
select 'event', id, place, article from event
where id = cast(:id as text) and (:kind is null or :kind = 'event')
limit 1;
