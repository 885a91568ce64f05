-- As last_place, where articles are being loaded: an article that begins within the stretch ends there.
select place
from (
    select max(place) as place from (
        select place from (
            select place from statement where place >= :low and place < :high order by place desc limit 1
        )
        union all
        select last from (
            select last from temp.taken where first >= :low and first < :high order by first desc limit 1
        )
    )
)
where place is not null;
