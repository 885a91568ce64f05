-- Who or what made statements; the same name is stored once.
insert into maker (name) values (cast(:name as text)) on conflict do nothing;
