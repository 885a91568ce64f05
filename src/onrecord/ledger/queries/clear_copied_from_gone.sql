-- Let statements count whose original is no longer there.
update statement set copied_from = null
where copied_from is not null and copied_from not in (select place from statement);
