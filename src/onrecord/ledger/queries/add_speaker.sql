-- Add to a speaker's count; the name comes as UTF-8 bytes.
insert into speaker (name, number) values (cast(? as text), ?)
on conflict (name) do update set number = number + excluded.number;
