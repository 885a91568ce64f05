-- Statements by month, by all acts together, of the :most speakers who are quoted most, those first.
with often (row, name, total) as (
    select row, name, number from speaker where name <> '' order by number desc, name limit :most
)
select often.name, speaker_month.month, null as act, sum(speaker_month.number) as number
from often
join speaker_month on speaker_month.speaker = often.row
group by often.total, often.name, speaker_month.month
order by often.total desc, often.name, speaker_month.month;
