-- Which store of bytes belongs to this database: the same name stands in the store itself (FolderBlobs: in the file "belongs-to").
-- There is no row until the first program claims its store; see StoreOwner.

create table intake.attachment_store (
    one boolean not null primary key default true check (one),
    id  uuid    not null default gen_random_uuid()
);
