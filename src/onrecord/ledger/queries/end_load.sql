-- The statements of a load by rising place, so that they lie close together and in the order of searches.
insert into statement (
    place, id, article, number, manner, act, negated, speaker, addressee, nested_in, said_on, score, maker, spans
)
select place, id, article, number, manner, act, negated, speaker, addressee, nested_in, said_on, score, maker, spans
from temp.loading
order by place;
drop table temp.loading;
drop table temp.taken;
