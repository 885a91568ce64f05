-- A smaller and faster ledger: texts deflated, spans beside what they belong to, one tag for each thing that a
-- search can ask for, and counts kept in step with what they count. Ids and places stay as they were.

-- The text in UTF-8 (lone surrogates as `stored` spells them), deflated by zlib: half the size, and three to
-- a page where one took a page of its own. onrecord gives its connections the function deflated().
create table deflated_text (
    article integer primary key references article (row),
    deflated blob not null
) strict;
insert into deflated_text (article, deflated) select article, deflated(cast(text as blob)) from article_text;
drop table article_text;
alter table deflated_text rename to article_text;

-- As before, with its spans, and with an index of ids that a load can make at its end. (Foreign keys are off
-- while migrations run, and checked after them.)
create table statement_4 (
    place integer primary key, -- grows with the time of publication: newest first is this order, backwards
    id text not null, -- unique: the index below
    article integer not null references article (row),
    number integer not null, -- its place in the article's list
    manner text not null,
    act text not null,
    negated integer not null,
    speaker integer references actor (row),
    addressee integer references actor (row),
    nested_in integer references statement (place) deferrable initially deferred,
    said_on text,
    score real not null,
    maker integer not null references maker (row),
    -- JSON: [source, cue, content], each [gap, length, gap, length, ...] in code points of the text; a gap runs from
    -- the end of the span before, over all roles, and may be negative. rows.py reads and writes it.
    spans text not null
) strict;
-- The spans as they are to be written.
create temp table gap as
select
    statement, role, start, stop,
    lag(stop, 1, 0) over (partition by statement order by role, number) as last
from span
order by statement, role, number;
create index temp.gap_of_statement on gap (statement, role);
insert into statement_4
select
    place, id, article, number, manner, act, negated, speaker, addressee, nested_in, said_on, score, maker,
    '[[' || ifnull((
        select group_concat((start - last) || ',' || (stop - start)) from gap where gap.statement = place and role = 0
    ), '') || '],[' || ifnull((
        select group_concat((start - last) || ',' || (stop - start)) from gap where gap.statement = place and role = 1
    ), '') || '],[' || ifnull((
        select group_concat((start - last) || ',' || (stop - start)) from gap where gap.statement = place and role = 2
    ), '') || ']]'
from statement
order by place;
drop table temp.gap;
drop table span;
drop table statement;
alter table statement_4 rename to statement;
create unique index statement_by_id on statement (id);
create index statement_of_article on statement (article, number);
-- Without these, each row after one that points forward would look through the whole table for what it resolves.
create index statement_nested_in on statement (nested_in) where nested_in is not null;
create index actor_serving on actor (of) where of is not null;

-- JSON: [gap, length, gap, length, ...], as a statement's.
alter table actor add column mentions text not null default '[]';
update actor
set mentions = (
    select '[' || ifnull(group_concat((start - last) || ',' || (stop - start)), '') || ']'
    from (
        select start, stop, lag(stop, 1, 0) over (order by number) as last
        from mention
        where mention.actor = actor.row
        order by number
    )
);
drop table mention;

-- As before, and in place of the act all tags of a statement: "act·deny country·rus outlet·mercury". The sizes
-- of the columns are not kept: bm25 alone would need them, and search.py ranks without it. After this
-- migration, migrate.py puts the words of all statements in.
drop table searched;
create virtual table searched using fts5 (
    content, source, speaker, tags, content = '', columnsize = 0, tokenize = 'ascii'
);

-- What is counted, in the transaction that changes it (rollups.py); names that nobody told are ''.
create table tally (
    what text not null, -- article, statement, actor, dropped, act, publisher, maker
    name text not null, -- of the act, the publisher, ...; '' where `what` says all
    number integer not null,
    primary key (what, name)
) without rowid, strict;

create table speaker (
    row integer primary key,
    name text not null unique, -- as the articles give it
    number integer not null -- of statements
) strict;

create table speaker_month (
    speaker integer not null references speaker (row),
    month text not null, -- YYYY-MM of publication
    act text not null,
    number integer not null, -- of statements
    primary key (speaker, month, act)
) without rowid, strict;

create table outlet_month (
    outlet text not null,
    month text not null,
    act text not null,
    number integer not null,
    primary key (outlet, month, act)
) without rowid, strict;
