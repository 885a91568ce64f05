-- A span of an event: its trigger, or one who takes part.
insert into event_part (event, role, number, start, stop, actor, code)
values (:event, :role, :number, :start, :stop, :actor, (select country from actor where row = :actor));
