-- What an article's record does not tell of its statements.
select statement.id, statement.rejected, original.id as original
from statement
left join statement as original on original.place = statement.copied_from
where statement.article = :article;
