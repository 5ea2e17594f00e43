-- A request that follows another looks at it whenever it moves on, not only when it is closed.
update request.alarm set kind = 'MASTER_MOVED' where kind = 'MASTER_CLOSED';

-- What has come in of late from one street, to tell what is reported twice.
create index request_street on request.request (street, id) where street is not null;
