-- Which model and which tables an article was read with; null where it was stored before this was kept.
create table reading (
    row integer primary key,
    model text not null, -- "attribution-fast@2"
    tables text not null, -- the beginning of a sha256 over all tables
    unique (model, tables)
) strict;

alter table article add column reading integer references reading (row);

-- What reading an article anew has changed.
create table revision (
    row integer primary key,
    article integer not null references article (row),
    revised_at text not null, -- ISO 8601, UTC
    before integer references reading (row),
    after integer not null references reading (row),
    changes text not null -- JSON: {"added": [...], "gone": [...], "changed": [...]}
) strict;

create index revision_of_article on revision (article);
