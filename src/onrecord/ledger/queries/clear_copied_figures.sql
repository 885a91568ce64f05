-- Let all figures of an article count again.
update figure set copied = 0 where article = :article and copied;
