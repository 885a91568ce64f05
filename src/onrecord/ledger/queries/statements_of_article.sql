-- An article's statements in its own order, with the ids that they refer to; :place and :speaker (a row) are
-- null for all.
select
    statement.place, statement.id, statement.manner, statement.act, statement.negated,
    speaker.id as speaker, addressee.id as addressee, outer_one.id as nested_in, statement.said_on, statement.score,
    maker.name as made_by, statement.spans
from statement
join maker on maker.row = statement.maker
left join actor as speaker on speaker.row = statement.speaker
left join actor as addressee on addressee.row = statement.addressee
left join statement as outer_one on outer_one.place = statement.nested_in
where
    statement.article = :article
    and (:place is null or statement.place = :place)
    and (:speaker is null or statement.speaker = :speaker)
order by statement.number;
