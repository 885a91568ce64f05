-- The last place of an event taken within [:low, :high), if any is.
select place from event where place >= :low and place < :high order by place desc limit 1;
