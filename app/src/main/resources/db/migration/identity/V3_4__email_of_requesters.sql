-- Where a requester wants to be written to, sealed like name and phone. Nobody is found by it, so there is no hash.
alter table identity.requester add column email_sealed bytea;
