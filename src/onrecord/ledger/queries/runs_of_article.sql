-- The runs by which copies of an article are found.
select number from run where article = :article;
