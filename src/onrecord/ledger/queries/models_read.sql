-- The models that articles were read with; of an article whose reading was not kept, its statements tell.
select distinct coalesce(
    reading.model,
    (
        select maker.name from statement join maker on maker.row = statement.maker
        where statement.article = article.row
        limit 1
    ),
    ''
) as model
from article
left join reading on reading.row = article.reading
order by model;
