-- An article's figures in its own order, with the ids of the statements that they belong to.
select
    figure.id, figure.start, figure.stop, figure.low, figure.high, figure.low_open, figure.high_open, figure.approx,
    figure.unit, figure.base, figure.base_of, figure.measure, figure.entity, figure.period, figure.status,
    statement.id as asserted_by, figure.score
from figure
left join statement on statement.place = figure.asserted_by
where figure.article = :article
order by figure.number;
