-- An event that counts elsewhere.
update event set copied = 1 where id = cast(:id as text);
