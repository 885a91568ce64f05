-- The articles that were not read with this reading, in the order in which they were added. :of is the beginning of
-- the models' names that are wanted, null for any; of an article whose reading was not kept, its statements tell.
select article.row, article.id
from article
left join reading on reading.row = article.reading
where
    (reading.model is not cast(:model as text) or reading.tables is not :tables)
    and (
        :of is null
        or coalesce(
            reading.model,
            (
                select maker.name
                from statement
                join maker on maker.row = statement.maker
                where statement.article = article.row
                limit 1
            ),
            ''
        ) like :of || '%'
    )
order by article.row;
