-- Whether the cue denies the act: "did not say", "declined to comment". A statement stored before
-- this has 0, since nobody had asked; its words are in the text, and reading the article anew will tell.
alter table statement add column negated integer not null default 0;
