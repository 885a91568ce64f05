-- Something that was let go; what belongs to no article is stored once (see the index dropped_once).
insert into dropped (article, number, stage, code, why, start, stop, origin)
values (
    :article, :number, cast(:stage as text), cast(:code as text), cast(:why as text), :start, :stop,
    cast(:origin as text)
)
on conflict do nothing;
