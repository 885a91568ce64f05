-- Place and id of every statement.
select place, id from statement;
