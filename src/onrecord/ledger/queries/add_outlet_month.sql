-- Add to a count of outlet_month; its key comes as UTF-8 bytes.
insert into outlet_month (outlet, month, act, number) values (cast(? as text), cast(? as text), cast(? as text), ?)
on conflict (outlet, month, act) do update set number = number + excluded.number;
