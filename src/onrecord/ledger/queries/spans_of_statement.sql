-- The spans of one statement, in order; :statement is its place.
select statement, role, start, stop from span where statement = :statement order by role, number;
