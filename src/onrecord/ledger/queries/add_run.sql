-- A run of words by which copies of an article are found.
insert into run (number, article) values (:number, :article) on conflict do nothing;
