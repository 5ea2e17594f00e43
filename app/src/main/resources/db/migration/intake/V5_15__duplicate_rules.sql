-- How widely to look for a matter that is already on file. A row holds from its day on.
create table intake.duplicate_rule (
    valid_from date             not null primary key,
    days       integer          not null check (days between 1 and 400),
    metres     integer          not null check (metres between 0 and 5000),
    most       integer          not null check (most between 10 and 2000),
    least      double precision not null check (least between 0 and 1),
    sure       double precision not null check (sure between least and 1)
);
comment on column intake.duplicate_rule.days is 'how far back';
comment on column intake.duplicate_rule.metres is 'how far across the border of a street';
comment on column intake.duplicate_rule.most is 'how many of one street are compared, newest first';
comment on column intake.duplicate_rule.least is 'from which probability on a match is shown';
comment on column intake.duplicate_rule.sure is 'from which probability on it is called the same matter';

insert into intake.duplicate_rule (valid_from, days, metres, most, least, sure) values ('2020-01-01', 30, 300, 600, 0.15, 0.6);
