-- Statements of the :most speakers who are quoted most, those first, by month and act.
with often (row, name, total) as (
    select row, name, number from speaker where name <> '' order by number desc, name limit :most
)
select often.name, speaker_month.month, speaker_month.act, speaker_month.number
from often
join speaker_month on speaker_month.speaker = often.row
order by often.total desc, often.name, speaker_month.month, speaker_month.act;
