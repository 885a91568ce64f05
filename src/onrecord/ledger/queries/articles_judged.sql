-- The articles with judgements on what was found in them, as findings come: by publication, then id.
select row, id, origin, publisher, title, authors, published, language, sha256, copy_of
from article
where id in (select article from judgement where article is not null)
order by published, id;
