-- One article without its text; the texts come as UTF-8 bytes, since sqlite3 refuses lone surrogates.
insert into article (id, origin, publisher, title, authors, published, day, language, sha256, copy_of)
values (
    cast(:id as text), cast(:origin as text), cast(:publisher as text), cast(:title as text), :authors,
    cast(:published as text), :day, cast(:language as text), cast(:sha256 as text), cast(:copy_of as text)
);
