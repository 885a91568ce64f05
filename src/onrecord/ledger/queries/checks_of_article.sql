-- An article's checks in its own order, with the ids of the figures that they are of.
select
    figure.id as figure, figure_check.source, figure_check.source_row, figure_check.low, figure_check.high,
    figure_check.verdict, figure_check.why, figure_check.note
from figure_check
join figure on figure.row = figure_check.figure
where figure_check.article = :article
order by figure_check.number;
