-- What people have decided. Rows are added, never changed: a mind that changes adds another row.
create table judgement (
    row integer primary key,
    id text not null unique,
    kind text not null,
    target text not null, -- an id, not a reference: a later reading may not find the row again
    field text not null,
    value text not null, -- JSON
    judge text not null,
    judged_at text not null, -- ISO 8601, UTC
    note text,
    article text, -- its id
    seen text not null -- JSON: the row as the person saw it
) strict;

create index judgement_of_target on judgement (target);
create index judgement_of_article on judgement (article) where article is not null;

create trigger judgement_is_not_changed before update on judgement
begin
    select raise(abort, 'a judgement is never changed: add another');
end;

create trigger judgement_is_not_deleted before delete on judgement
begin
    select raise(abort, 'a judgement is never deleted: add another');
end;

-- What the machine found in an article whose rows are no longer the machine's alone.
create table machine (
    article integer primary key references article (row),
    record text not null -- the record's JSON, without the text
) strict;

alter table statement add column rejected integer not null default 0; -- 1: by a person
create index statement_rejected on statement (place) where rejected;
alter table event add column rejected integer not null default 0;
alter table figure add column rejected integer not null default 0;
