-- All that speaker_month holds, by name.
select speaker.name, month, act, speaker_month.number
from speaker_month
join speaker on speaker.row = speaker_month.speaker;
