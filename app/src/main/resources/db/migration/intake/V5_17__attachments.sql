-- Files that came with requests. Their bytes lie beside the database, by their SHA-256; here is what they are and whose.

create table intake.attachment_limit (
    key        text   not null,
    value      bigint not null check (value > 0),
    what       text   not null,
    valid_from date   not null default '2020-01-01',
    valid_to   date check (valid_to > valid_from),
    primary key (key, valid_from)
);
comment on column intake.attachment_limit.valid_to is 'the first day on which the limit holds no more';

insert into intake.attachment_limit (key, value, what) values
    ('largest-file', 20971520, '一个附件最大字节数'),
    ('most-per-form', 9, '一次最多附几个'),
    ('most-per-request', 60, '一件诉求最多几个'),
    ('most-pixels', 50000000, '一张图片最多像素'),
    ('unattached-hours', 24, '传上来却没有提交的，保留几小时'),
    ('unattached-bytes', 5368709120, '传上来还没有提交的，合计最多字节数'),
    ('visitor-files-an-hour', 60, '同一地址的访客一小时最多传几个');

-- Uploaded, and not yet part of any form that was sent: a day at most, so this table stays small.
create table intake.upload (
    id        bigint      not null primary key,
    secret    bytea       not null unique,
    kind      text        not null,
    size      bigint      not null,
    sha256    bytea       not null,
    thumbnail bytea,
    width     int,
    height    int,
    name      bytea,
    at        timestamptz not null
);
create index upload_at on intake.upload (at);
comment on column intake.upload.secret is 'SHA-256 of the token that the uploader holds, so that who reads this table can use none';
comment on column intake.upload.name is 'sealed: names of files may hold names of people';

create table intake.attachment (
    id          bigint      not null,
    request_id  bigint      not null,
    purpose     text        not null check (purpose in ('MATTER', 'SUPPLEMENT', 'BEFORE', 'AFTER', 'INTERNAL')),
    said_id     bigint,
    kind        text        not null,
    size        bigint      not null,
    sha256      bytea       not null,
    thumbnail   bytea,
    width       int,
    height      int,
    name        bytea,
    account     bigint,
    unit        text,
    at          timestamptz not null,
    replaces    bigint,
    replaced_by bigint
) partition by range (request_id);
select retention.grow('intake.attachment', 'request_id');
alter table intake.attachment add primary key (id, request_id);
create index attachment_request on intake.attachment (request_id);
create index attachment_sha256 on intake.attachment (sha256);
create index attachment_thumbnail on intake.attachment (thumbnail) where thumbnail is not null;
comment on column intake.attachment.said_id is 'the reply or the supplement that it came with';
comment on column intake.attachment.sha256 is 'where its bytes lie; several rows may share them';
comment on column intake.attachment.thumbnail is 'where a small picture of it lies';
comment on column intake.attachment.account is 'null where the requester sent it';
comment on column intake.attachment.replaces is 'the version of which a part was blackened to make this one';
