-- An event that a person has rejected.
update event set rejected = 1 where id = cast(:id as text);
