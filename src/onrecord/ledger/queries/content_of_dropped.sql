-- What was let go before it became an article.
select stage, why, start, stop, origin from dropped where article is null;
