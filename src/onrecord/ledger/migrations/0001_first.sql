-- The first schema. Words are never stored beside their offsets: a span is two integers, counted in
-- code points of the article's text, and the words are cut from the text on the way out.
-- "ONRC" marks the file as a ledger, also for `file` and for backup programs.
pragma application_id = 1330532931;

create table article (
    row integer primary key,
    id text not null unique,
    origin text not null,
    publisher text,
    title text,
    authors text not null, -- a JSON list
    published text, -- as the input gave it
    day text, -- YYYY-MM-DD of `published`, for the reader's since and until
    language text,
    sha256 text not null,
    copy_of text -- an article's id; not a reference, since the original may come later
) strict;

create index article_in_order on article (published, id);

-- Apart from `article`, so that a walk over the articles does not drag their texts along. Lone surrogates
-- are stored as UTF-8 would spell them: SQLite does not mind, and every character comes back.
create table article_text (
    article integer primary key references article (row),
    text text not null
) strict;

create table actor (
    row integer primary key,
    article integer not null references article (row),
    number integer not null, -- its place in the article's list
    id text not null unique,
    name text not null,
    kind text not null,
    country text,
    sector text,
    role text,
    of integer references actor (row) deferrable initially deferred,
    wikidata text,
    evidence_table text,
    evidence_row text,
    score real not null
) strict;

create index actor_of_article on actor (article, number);

create table mention (
    actor integer not null references actor (row),
    number integer not null,
    start integer not null,
    stop integer not null,
    primary key (actor, number)
) without rowid, strict;

-- Who or what made a statement: "attribution-fast@1".
create table maker (
    row integer primary key,
    name text not null unique
) strict;

create table statement (
    place integer primary key, -- grows with the time of publication: newest first is this order, backwards
    id text not null unique,
    article integer not null references article (row),
    number integer not null, -- its place in the article's list
    byte integer not null, -- where its content begins in the UTF-8 of the text: cutting need not read it all
    manner text not null,
    act text not null,
    speaker integer references actor (row),
    addressee integer references actor (row),
    nested_in integer references statement (place) deferrable initially deferred,
    said_on text,
    score real not null,
    maker integer not null references maker (row)
) strict;

create index statement_of_article on statement (article, number);

create table span (
    statement integer not null references statement (place),
    role integer not null, -- 0 source, 1 cue, 2 content
    number integer not null,
    start integer not null,
    stop integer not null,
    primary key (statement, role, number)
) without rowid, strict;

create table dropped (
    row integer primary key,
    article integer references article (row), -- null where no article was made
    number integer not null,
    stage text not null,
    code text not null, -- the part of `why` before the colon
    why text not null,
    start integer,
    stop integer,
    origin text
) strict;

create index dropped_of_article on dropped (article, number) where article is not null;

-- The same input read twice gives up the same things: they are counted once.
create unique index dropped_once
on dropped (stage, why, ifnull(origin, ''), ifnull(start, -1), ifnull(stop, -1)) where article is null;

-- What is searched: words folded by ledger/words.py, parted by spaces, which the ascii tokenizer takes as they
-- are; so a ledger gives the same answers whatever Unicode tables its SQLite has. rowid is statement.place.
create virtual table searched using fts5 (content, source, speaker, act, content = '', tokenize = 'ascii');
