-- The body or state that an actor serves; both by row.
update actor set of = :of where row = :actor;
