-- Who is on record how often: a row for each name with its country and sector, the most quoted first.
select
    speaker.name, speaker.kind, speaker.country, speaker.sector,
    count(*) as statements,
    count(distinct statements.article) as articles,
    count(*) filter (where statements.act in ('accuse', 'deny', 'reject')) as disputing,
    min(articles.published) as first, max(articles.published) as last
from statements
join articles on articles.id = statements.article
join actors as speaker on speaker.article = statements.article and speaker.id = statements.speaker
group by speaker.name, speaker.kind, speaker.country, speaker.sector
order by statements desc, speaker.name
