-- A condition of a search: :value is the type of an event that the statement's source asserts.
exists (select 1 from event where event.asserted_by = statement.place and event.type = :value)
