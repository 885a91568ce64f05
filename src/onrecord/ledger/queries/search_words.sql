-- Statements that match, newest first. :match is an FTS5 expression over the columns of `searched`;
-- :low and :high bound the places, :since and :until the days, inclusive, null for no bound;
-- :everything asks also for what counts elsewhere or was rejected.
select
    statement.place, statement.id, statement.spans, statement.manner, statement.act, statement.negated,
    speaker.id as speaker, speaker.name as speaker_name, addressee.id as addressee, outer_one.id as nested_in, statement.said_on,
    statement.score, maker.name as made_by, article.row as article, article.id as article_id, article.origin,
    article.publisher, article.title, article.authors, article.published, article.language,
    statement.copied_from, statement.rejected
from searched
join statement on statement.place = searched.rowid
join article on article.row = statement.article
join maker on maker.row = statement.maker
left join actor as speaker on speaker.row = statement.speaker
left join actor as addressee on addressee.row = statement.addressee
left join statement as outer_one on outer_one.place = statement.nested_in
where
    searched match :match
    and searched.rowid between :low and :high
    and (:since is null or article.day >= :since)
    and (:until is null or article.day <= :until)
    and (:everything or (statement.copied_from is null and not statement.rejected))
    and true -- conditions
order by searched.rowid desc
limit :limit;
