-- Something that was let go; what belongs to no article is stored once (see the index dropped_once).
insert into dropped (article, number, stage, code, why, start, stop, origin)
values (?, ?, cast(? as text), cast(? as text), cast(? as text), ?, ?, cast(? as text))
on conflict do nothing;
