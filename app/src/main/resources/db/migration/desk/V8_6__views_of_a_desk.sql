-- A leader may let everybody at one of his desks have a view, in whatever unit of the city.
alter table desk.saved_view add column desk text;
create index saved_view_desk on desk.saved_view (desk) where desk is not null;
