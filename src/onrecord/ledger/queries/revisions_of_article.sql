-- What reading an article anew has changed, oldest first.
select revised_at, former.model as before, latter.model as after, changes
from revision
left join reading as former on former.row = revision.before
join reading as latter on latter.row = revision.after
where revision.article = :row
order by revision.row;
