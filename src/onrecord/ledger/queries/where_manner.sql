-- A condition of a search: :value is a manner.
statement.manner = :value
