-- All spans of an article's statements, each statement's together, in order.
select span.statement, span.role, span.start, span.stop
from statement
join span on span.statement = statement.place
where statement.article = :article
order by span.statement, span.role, span.number;
