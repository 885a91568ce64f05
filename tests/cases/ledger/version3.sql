-- A ledger as version 3 of the schema wrote it, frozen: its tables and rows, without the search index's words.
CREATE TABLE article (
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
CREATE INDEX article_in_order on article (published, id);
CREATE TABLE article_text (
    article integer primary key references article (row),
    text text not null
) strict;
CREATE TABLE actor (
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
CREATE INDEX actor_of_article on actor (article, number);
CREATE TABLE mention (
    actor integer not null references actor (row),
    number integer not null,
    start integer not null,
    stop integer not null,
    primary key (actor, number)
) without rowid, strict;
CREATE TABLE maker (
    row integer primary key,
    name text not null unique
) strict;
CREATE TABLE statement (
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
, negated integer not null default 0) strict;
CREATE INDEX statement_of_article on statement (article, number);
CREATE TABLE span (
    statement integer not null references statement (place),
    role integer not null, -- 0 source, 1 cue, 2 content
    number integer not null,
    start integer not null,
    stop integer not null,
    primary key (statement, role, number)
) without rowid, strict;
CREATE TABLE dropped (
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
CREATE INDEX dropped_of_article on dropped (article, number) where article is not null;
CREATE UNIQUE INDEX dropped_once
on dropped (stage, why, ifnull(origin, ''), ifnull(start, -1), ifnull(stop, -1)) where article is null;
CREATE VIRTUAL TABLE searched using fts5 (content, source, speaker, act, content = '', tokenize = 'ascii');
CREATE TABLE figure (
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
CREATE INDEX figure_of_article on figure (article, number);
insert into article values (1, 'article-000001', 'story.txt', 'Paper 1', 'A story', '[]', '2024-02-02T01:00:00Z', '2024-02-02', 'en', 'bdf2467d7084c06e2f0a9abd32643beaa3397887f4bdc45bb6185d4e67d37571', NULL);
insert into article values (2, 'own-id', 'story.txt', 'The Mercury', 'A story', '[]', '2024-05-01', '2024-05-01', 'en', 'a2b9e0a84a074c082fc704f4f4d3991b9f17af551d6d4857add5a21f68a29d0e', NULL);
insert into article values (3, 'a9094340676abdef3e914', 'story.txt', NULL, 'A story', '[]', NULL, NULL, 'en', 'c0ea231bb3f5695867b6f25195e138199f3892959a41a32fe14f35a8e609c070', NULL);
insert into article values (4, 'article-000014', 'story.txt', 'Paper 2', 'A story', '[]', '2024-03-15T14:00:00Z', '2024-03-15', 'en', '97c3647f640729e419f0d50b547436e0dcba932a77b99282304de602c4c7e4be', NULL);
insert into article_text values (1, 'Ana Lima warned that the pipeline would be discussed in round 63. Nothing else was known — “so far”.

Dmitry Peskov demanded that every hostage would be discussed in round 26. Nothing else was known — “so far”.

Ana Lima demanded that the pipeline would be discussed in round 49. Nothing else was known — “so far”.');
insert into article_text values (2, 'Łódź. “We will never,” Ms Żak said, “leave the café 🚢.” He denied it cost 4 million euros.');
insert into article_text values (3, 'No one said so.');
insert into article_text values (4, 'Radosław Sikorski warned that the new drones would be discussed in round 37. Nothing else was known — “so far”.

Ana Lima demanded that the new drones would be discussed in round 59. Nothing else was known — “so far”.');
insert into actor values (1, 1, 0, 'p3ccbf474074c6dba50fe', 'Dmitry Peskov', 'person', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.5);
insert into actor values (2, 1, 1, 'pd2f351b5c0429974c129', 'Ana Lima', 'person', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.5);
insert into actor values (3, 2, 0, 'pcb21ecc29c86335d1884', 'Maria Żak', 'person', 'POL', 'GOV', 'minister', 4, 'Q1', 'people', '7', 0.5);
insert into actor values (4, 2, 1, 'p8cf03a718cb969461562', 'Jan Berg', 'government', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.5);
insert into actor values (5, 4, 0, 'p27819ce724f973ad7bfb', 'Dmitry Peskov', 'person', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.5);
insert into mention values (3, 0, 0, 4);
insert into mention values (3, 1, 5, 9);
insert into maker values (1, 'attribution-test@1');
insert into statement values (-4611686018427387904, 'sb3ac001f8d544e39eb7d', 3, 0, 12, 'indirect', 'assert', NULL, NULL, NULL, NULL, 0.75, 1, 0);
insert into statement values (65374650777600, 's41e5f7bf3f5acfe813b3', 1, 2, 247, 'indirect', 'assert', 1, NULL, NULL, NULL, 0.75, 1, 0);
insert into statement values (65374650777601, 'se1a98e5c8aeaa419e138', 1, 1, 136, 'indirect', 'assert', 2, NULL, NULL, NULL, 0.75, 1, 0);
insert into statement values (65374650777602, 's525d49dcce42031b56ce', 1, 0, 21, 'indirect', 'assert', 1, NULL, NULL, NULL, 0.75, 1, 0);
insert into statement values (65378414592000, 's3768e04d6d028d25eb87', 4, 1, 143, 'indirect', 'assert', 5, NULL, NULL, NULL, 0.75, 1, 0);
insert into statement values (65378414592001, 'se9f42b4e559d8a3b812b', 4, 0, 31, 'indirect', 'assert', 5, NULL, NULL, NULL, 0.75, 1, 0);
insert into statement values (65382521241600, 's004f39bba6259e402e03', 2, 1, 82, 'indirect', 'deny', 4, NULL, 65382521241601, NULL, 0.75, 1, 0);
insert into statement values (65382521241601, 's4d4461d1b58b2968d890', 2, 0, 12, 'mixed', 'deny', 3, 4, NULL, '2024-04-30', 0.75, 1, 1);
insert into span values (-4611686018427387904, 1, 0, 7, 11);
insert into span values (-4611686018427387904, 2, 0, 12, 14);
insert into span values (65374650777600, 0, 0, 212, 220);
insert into span values (65374650777600, 1, 0, 221, 229);
insert into span values (65374650777600, 2, 0, 235, 278);
insert into span values (65374650777601, 0, 0, 102, 115);
insert into span values (65374650777601, 1, 0, 116, 124);
insert into span values (65374650777601, 2, 0, 130, 174);
insert into span values (65374650777602, 0, 0, 0, 8);
insert into span values (65374650777602, 1, 0, 9, 15);
insert into span values (65374650777602, 2, 0, 21, 64);
insert into span values (65378414592000, 0, 0, 113, 121);
insert into span values (65378414592000, 1, 0, 122, 130);
insert into span values (65378414592000, 2, 0, 136, 181);
insert into span values (65378414592001, 0, 0, 0, 17);
insert into span values (65378414592001, 1, 0, 18, 24);
insert into span values (65378414592001, 2, 0, 30, 75);
insert into span values (65382521241600, 0, 0, 56, 58);
insert into span values (65382521241600, 1, 0, 59, 65);
insert into span values (65382521241600, 2, 0, 66, 89);
insert into span values (65382521241601, 0, 0, 23, 29);
insert into span values (65382521241601, 1, 0, 30, 34);
insert into span values (65382521241601, 2, 0, 7, 20);
insert into span values (65382521241601, 2, 1, 37, 53);
insert into dropped values (1, 2, 0, 'attribution', 'cue_without_content', 'cue_without_content: urged', 3, 6, NULL);
insert into dropped values (2, NULL, 0, 'read', 'empty', 'empty: nothing in it', NULL, NULL, 'x.txt');
insert into figure values (1, 'f1eaeebaadf4f1be9efc6', 2, 0, 74, 89, 3500000.0, 4500000.0, 0, 1, 0, 'EUR', NULL, 32.0, 'cost', NULL, '2024-01-01/..', 'denied', 65382521241600, 0.5);
pragma application_id = 1330532931;
pragma user_version = 3;
