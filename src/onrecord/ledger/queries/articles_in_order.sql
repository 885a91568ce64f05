-- Every article, by publication as the input gave it, those without a date first.
select row, id, origin, publisher, title, authors, published, language, sha256, copy_of
from article
order by published, id;
