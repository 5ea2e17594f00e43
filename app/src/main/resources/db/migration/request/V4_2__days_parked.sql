-- Parking is limited for a request as a whole, however often it is parked.
alter table request.request add column parked_days integer not null default 0;
