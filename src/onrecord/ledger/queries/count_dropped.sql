-- What was let go, by the code that says why.
select code as name, count(*) as number from dropped group by code order by number desc, name;
