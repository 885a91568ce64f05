-- The articles that were not read with this reading, in the order in which they were added.
select row, id
from article
where reading is null or reading is not (
    select reading.row from reading where model = cast(:model as text) and tables = :tables
)
order by row;
