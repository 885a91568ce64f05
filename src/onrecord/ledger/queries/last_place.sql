-- The last place taken within [:low, :high), if any is.
select place from statement where place >= :low and place < :high order by place desc limit 1;
