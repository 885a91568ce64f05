-- What an article's record does not tell of it.
select article.day, article.address, reading.model, reading.tables
from article
left join reading on reading.row = article.reading
where article.row = :article;
