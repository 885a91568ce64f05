-- Add to a count of speaker_month; its key comes as UTF-8 bytes.
insert into speaker_month (speaker, month, act, number)
values ((select row from speaker where name = cast(? as text)), cast(? as text), cast(? as text), ?)
on conflict (speaker, month, act) do update set number = number + excluded.number;
