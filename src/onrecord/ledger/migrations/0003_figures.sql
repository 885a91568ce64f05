-- The numbers that an article states. An article stored before this has none: reading it anew will tell.
create table figure (
    row integer primary key,
    id text not null unique,
    article integer not null references article (row),
    number integer not null, -- its place in the article's list
    start integer not null,
    stop integer not null,
    low real, -- null: no lower bound is stated
    high real,
    low_open integer not null,
    high_open integer not null,
    approx integer not null,
    unit text not null,
    base text, -- what a share is of
    base_of real, -- the number of all: 32 in "29 of 32"
    measure text,
    entity text,
    period text, -- two days of ISO 8601 parted by "/", ".." where it is open; null: none is told
    status text not null,
    asserted_by integer references statement (place),
    score real not null
) strict;

create index figure_of_article on figure (article, number);
