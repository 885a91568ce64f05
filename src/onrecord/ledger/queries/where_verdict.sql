-- A condition of a search: :value is the verdict on a figure that stands in the statement.
exists (
    select 1 from figure
    join figure_check on figure_check.figure = figure.row
    where figure.asserted_by = statement.place and figure_check.verdict = :value
)
