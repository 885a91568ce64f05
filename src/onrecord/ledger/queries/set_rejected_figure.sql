-- A figure that a person has rejected.
update figure set rejected = 1 where id = cast(:id as text);
