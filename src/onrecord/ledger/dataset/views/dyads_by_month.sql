-- Events from one side to another, by the month of publication and on whose word.
-- on_word_of is 'outlet' where the article reports the event itself, and 'a speaker' where somebody in it
-- says so: the two are never added up.
with sides as (
    select
        article, id, type, factuality,
        case when asserted_by is null then 'outlet' else 'a speaker' end as on_word_of,
        unnest(list_distinct([side.actor for side in actors if side.actor is not null])) as doer, recipients
    from events
),
pairs as (
    select
        article, id, type, factuality, on_word_of, doer,
        unnest(list_distinct([side.actor for side in recipients if side.actor is not null])) as recipient
    from sides
)
select
    substring(articles.published, 1, 7) as month,
    doer.country as actor_country, doer.sector as actor_sector,
    recipient.country as recipient_country, recipient.sector as recipient_sector,
    pairs.type, pairs.factuality, pairs.on_word_of,
    count(distinct (pairs.article, pairs.id)) as events,
    count(distinct pairs.article) as articles
from pairs
join articles on articles.id = pairs.article
join actors as doer on doer.article = pairs.article and doer.id = pairs.doer
join actors as recipient on recipient.article = pairs.article and recipient.id = pairs.recipient
group by all
order by month, events desc, pairs.type, actor_country, recipient_country
