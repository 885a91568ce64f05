-- What the index is made from: the statements of articles behind the row :after, by place.
select
    statement.place, statement.article, statement.spans, statement.act, actor.name, actor.country, actor.sector
from statement
left join actor on actor.row = statement.speaker
where statement.article > :after
order by statement.place;
