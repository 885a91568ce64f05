-- Let all statements of an article count again, before it is decided anew.
update statement set copied_from = null where article = :article and copied_from is not null;
