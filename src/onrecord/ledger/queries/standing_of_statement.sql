-- Where a statement counts, and whether a person has rejected it. :id is the whole id.
select statement.place, statement.rejected, original.id as original, article.id as original_article
from statement
left join statement as original on original.place = statement.copied_from
left join article on article.row = original.article
where statement.id = cast(:id as text);
