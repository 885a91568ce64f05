-- Copies and versions. A copy is an article whose text stands in another's, or the other way round; copy_of names
-- the one article of the group that counts first. A version is another text under the same address.
alter table article add column address text; -- of its page, without what varies; null where the origin is no URL
update article set address = substr(origin, instr(origin, '://') + 3) where origin like 'http%://%';

create index article_at_address on article (address, row) where address is not null;
create index article_copy_of on article (copy_of) where copy_of is not null;

-- Runs of words by which copies are found (link/copies.py); of a copy, those alone that its group did not have.
create table run (
    number integer not null, -- below 2**32
    article integer not null references article (row),
    primary key (number, article)
) without rowid, strict;

create index run_of_article on run (article);

-- The statement that says the same in an article which counts before; null where the statement counts itself.
alter table statement add column copied_from integer references statement (place) deferrable initially deferred;
create index statement_copied_from on statement (copied_from) where copied_from is not null;
alter table event add column copied integer not null default 0; -- 1: the event is told in an article that counts before
alter table figure add column copied integer not null default 0; -- the same of a figure
