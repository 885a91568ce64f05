-- What new readings have changed; when they were made is left out.
select article.id, former.model as before_model, latter.model, latter.tables, revision.changes
from revision
join article on article.row = revision.article
left join reading as former on former.row = revision.before
join reading as latter on latter.row = revision.after;
