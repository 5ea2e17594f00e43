-- What visitors leave lying must not keep staff from uploading: each have room of their own.

alter table intake.upload add column visitor boolean not null default true;
comment on column intake.upload.visitor is 'sent by somebody without an account';

insert into intake.attachment_limit (key, value, what) values
    ('unattached-bytes-staff', 5368709120, '工作人员传上来还没有提交的，合计最多字节数');
update intake.attachment_limit set what = '访客传上来还没有提交的，合计最多字节数' where key = 'unattached-bytes';
