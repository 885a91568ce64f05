-- What reading an article anew has changed.
insert into revision (article, revised_at, before, after, changes)
values (:article, :at, :before, :after, cast(:changes as text));
