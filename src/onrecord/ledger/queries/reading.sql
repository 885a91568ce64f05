-- The row of a reading.
select row from reading where model = cast(:model as text) and tables = :tables;
