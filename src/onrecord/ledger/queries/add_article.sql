-- One article without its text; the words come as UTF-8 bytes, since sqlite3 refuses lone surrogates.
insert into article (row, id, origin, publisher, title, authors, published, day, language, sha256, copy_of)
values (
    ?, cast(? as text), cast(? as text), cast(? as text), cast(? as text), ?, cast(? as text), ?, cast(? as text),
    cast(? as text), cast(? as text)
);
