-- Add to a count of tally; its key comes as UTF-8 bytes.
insert into tally (what, name, number) values (cast(? as text), cast(? as text), ?)
on conflict (what, name) do update set number = number + excluded.number;
