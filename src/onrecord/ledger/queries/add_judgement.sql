-- A person's judgement.
insert into judgement (id, kind, target, field, value, judge, judged_at, note, article, seen)
values (
    :id, :kind, cast(:target as text), :field, cast(:value as text), cast(:by as text), :at, cast(:note as text),
    cast(:article as text), cast(:seen as text)
);
