-- Who did what to whom. An article stored before this has none: reading it anew will tell.
create table event (
    place integer primary key, -- grows with the time of publication, as a statement's does
    id text not null unique,
    article integer not null references article (row),
    number integer not null, -- its place in the article's list
    type text not null,
    mode text,
    context text not null, -- a JSON list
    location text, -- where it happened, in the text's words
    period text, -- two days of ISO 8601 parted by "/", ".." where it is open; null: none is told
    factuality text not null,
    asserted_by integer references statement (place), -- null: the outlet itself reports it
    score real not null,
    maker integer not null references maker (row)
) strict;

create index event_of_article on event (article, number);

create index event_asserted_by on event (asserted_by) where asserted_by is not null;

-- The words of an event: its trigger, and who takes part.
create table event_part (
    event integer not null references event (place),
    role integer not null, -- 0 trigger, 1 actor, 2 recipient
    number integer not null,
    start integer not null,
    stop integer not null,
    actor integer references actor (row), -- null for a trigger, and where nobody can tell who is meant
    code text, -- the actor's country, once more: "all that Russia did", newest first, is one walk over the index
    primary key (event, role, number)
) without rowid, strict;

create index event_part_of_actor on event_part (actor, event) where actor is not null;
create index event_part_of_code on event_part (role, code, event) where code is not null;
