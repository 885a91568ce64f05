-- What an article's record does not tell of its figures.
select id, copied, rejected from figure where article = :article;
