-- On whose word events and figures stand: the outlet's own, or a speaker's.
-- asserter is 'outlet' where the article reports them itself, and 'not told' where they stand in a statement whose speaker the article does not tell.
with claimed as (
    select article, 'event' as what, type as kind, factuality as standing, asserted_by from events
    union all
    select article, 'figure', unit, status, asserted_by from figures
)
select
    claimed.what, claimed.kind, claimed.standing,
    case when claimed.asserted_by is null then 'outlet' else coalesce(speaker.name, 'not told') end as asserter,
    speaker.country, speaker.sector,
    count(*) as number,
    count(distinct claimed.article) as articles
from claimed
left join statements on statements.article = claimed.article and statements.id = claimed.asserted_by
left join actors as speaker on speaker.article = claimed.article and speaker.id = statements.speaker
group by all
order by number desc, claimed.what, claimed.kind, claimed.standing, asserter
