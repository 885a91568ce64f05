-- A statement that a person has rejected.
update statement set rejected = 1 where id = cast(:id as text);
