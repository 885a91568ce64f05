-- What the machine found in an article that people have judged.
select record from machine where article = :article;
