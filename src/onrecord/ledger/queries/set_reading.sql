-- What an article was read with.
update article set reading = :reading where row = :row;
