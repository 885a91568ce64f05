-- A pair of model and tables; the same pair is stored once.
insert into reading (model, tables) values (cast(:model as text), :tables) on conflict do nothing;
