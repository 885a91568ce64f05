-- A figure that counts elsewhere.
update figure set copied = 1 where id = cast(:id as text);
