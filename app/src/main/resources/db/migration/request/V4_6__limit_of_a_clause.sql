-- The limit of the catalogue's clause by which a request was dispatched, where that has one of its own.
alter table request.request add column clause_sla text;
