-- The statements of an article: where each counts, and whether a person has rejected it.
select id, place, copied_from, rejected from statement where article = :article order by number;
