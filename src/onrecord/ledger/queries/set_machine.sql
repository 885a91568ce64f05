-- Keep what the machine found.
insert into machine (article, record) values (:article, cast(:record as text))
on conflict (article) do update set record = excluded.record;
