-- An event of an article.
insert into event (
    place, id, article, number, type, mode, context, location, period, factuality, asserted_by, score, maker
)
values (
    :place, cast(:id as text), :article, :number, :type, cast(:mode as text), :context, cast(:location as text),
    :period, :factuality, :asserted_by, :score, :maker
);
