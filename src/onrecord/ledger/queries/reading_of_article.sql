-- What an article was read with; nulls where that was not kept.
select article.reading as row, reading.model, reading.tables
from article
left join reading on reading.row = article.reading
where article.row = :row;
