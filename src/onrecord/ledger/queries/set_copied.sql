-- A statement that counts elsewhere; both by place.
update statement set copied_from = :original where place = :place;
