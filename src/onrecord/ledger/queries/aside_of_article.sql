-- What of an article does not count: the rejected, and unless :copied what counts elsewhere.
select id from statement where article = :article and (rejected or (copied_from is not null and not :copied))
union all
select id from event where article = :article and (rejected or (copied and not :copied))
union all
select id from figure where article = :article and (rejected or (copied and not :copied));
