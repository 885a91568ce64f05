-- What was let go in one article, in its own order.
select stage, why, start, stop, origin from dropped where article = :article order by number;
