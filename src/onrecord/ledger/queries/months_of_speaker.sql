-- Statements of one speaker by month and act.
select speaker.name, month, act, speaker_month.number
from speaker
join speaker_month on speaker_month.speaker = speaker.row
where speaker.name = cast(:name as text)
order by month, act;
