-- One article by its row.
select row, id, origin, publisher, title, authors, published, language, sha256, copy_of
from article
where row = :row;
