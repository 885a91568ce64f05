-- Let all events of an article count again.
update event set copied = 0 where article = :article and copied;
