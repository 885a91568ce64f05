-- One mention of an actor, :number counted within it.
insert into mention (actor, number, start, stop) values (:actor, :number, :start, :stop);
