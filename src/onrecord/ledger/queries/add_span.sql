-- One span of a statement; :role is 0 source, 1 cue, 2 content.
insert into span (statement, role, number, start, stop) values (:statement, :role, :number, :start, :stop);
