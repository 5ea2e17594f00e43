create schema if not exists messaging;

-- How requesters are written to. Of the versions that hold already, the newest. Names in curly brackets are filled in.
create table messaging.template (
    occasion   text        not null,
    channel    text        not null,
    version    integer     not null,
    valid_from date        not null,
    enabled    boolean     not null default true,
    subject    text        not null default '',
    body       text        not null,
    note       text        not null default '',
    made_by    bigint,
    made_at    timestamptz not null default now(),
    primary key (occasion, channel, version)
);

insert into messaging.template (occasion, channel, version, valid_from, subject, body, note) values
('RECEIPT', 'SMS', 1, '2020-01-01', '', '您反映的“{事项}”已登记，编号 {编号}。我们会在 {受理期限} 前受理并确定承办单位，在 {期限} 前答复您。{查询方式}', '随系统安装录入'),
('HOP', 'SMS', 1, '2020-01-01', '', '您反映的“{事项}”（编号 {编号}）已转{单位}办理，工作人员会与您联系，{期限} 前答复。{查询方式}', '随系统安装录入'),
('REPLY', 'SMS', 1, '2020-01-01', '', '您反映的“{事项}”（编号 {编号}）已有答复：{答复}（{单位}）{查询方式}', '随系统安装录入'),
('CALLBACK', 'SMS', 1, '2020-01-01', '', '您反映的“{事项}”（编号 {编号}）已答复。问题解决了吗、您是否满意，请告诉我们，不满意会继续督促办理。{查询方式}', '随系统安装录入'),
('SUPPLEMENT', 'SMS', 1, '2020-01-01', '', '您反映的“{事项}”（编号 {编号}）需要您补充：{问题}请在 {补充期限} 前补充，等待期间不计办理时间。{查询方式}', '随系统安装录入'),
('CLOSED', 'SMS', 1, '2020-01-01', '', '您反映的“{事项}”（编号 {编号}）已办结。如有新的情况，请凭编号再联系我们。{查询方式}', '随系统安装录入'),
('RECEIPT', 'EMAIL', 1, '2020-01-01', '已登记您的诉求，编号 {编号}', E'您好：\n\n您反映的“{事项}”已于 {登记时间} 登记，编号 {编号}，请保存好。\n\n接下来：\n一、{受理期限} 前，我们受理并确定由哪个单位办理；\n二、承办单位会与您联系核实；\n三、{期限} 前答复您。\n\n{查询方式}\n\n本邮件由系统自动发出，请不要直接回复。', '随系统安装录入'),
('HOP', 'EMAIL', 1, '2020-01-01', '您的诉求 {编号} 已转{单位}', E'您好：\n\n您反映的“{事项}”（编号 {编号}）已转{单位}办理。工作人员会与您联系，{期限} 前答复您。\n\n{查询方式}\n\n本邮件由系统自动发出，请不要直接回复。', '随系统安装录入'),
('REPLY', 'EMAIL', 1, '2020-01-01', '您的诉求 {编号} 已有答复', E'您好：\n\n您反映的“{事项}”（编号 {编号}），{单位}答复如下：\n\n{答复}\n\n您可以评价这次办理；没有解决的，请直接告诉我们。\n\n{查询方式}\n\n本邮件由系统自动发出，请不要直接回复。', '随系统安装录入'),
('CALLBACK', 'EMAIL', 1, '2020-01-01', '请您评价：诉求 {编号} 办得怎么样', E'您好：\n\n您反映的“{事项}”（编号 {编号}）已经答复。想请您用一分钟告诉我们：\n一、有人与您联系过吗？\n二、问题解决了吗？\n三、您是否满意？\n\n没有解决的，我们会继续督促办理。您已经评价过的，不必理会这封信。\n\n{查询方式}\n\n本邮件由系统自动发出，请不要直接回复。', '随系统安装录入'),
('SUPPLEMENT', 'EMAIL', 1, '2020-01-01', '诉求 {编号} 需要您补充', E'您好：\n\n您反映的“{事项}”（编号 {编号}），为了办得准，需要您补充：\n\n{问题}\n\n请在 {补充期限} 前补充。等待您的期间，不计入办理时间；逾期没有收到，这件诉求会先办结，您随时可以重新提交。\n\n{查询方式}\n\n本邮件由系统自动发出，请不要直接回复。', '随系统安装录入'),
('CLOSED', 'EMAIL', 1, '2020-01-01', '您的诉求 {编号} 已办结', E'您好：\n\n您反映的“{事项}”（编号 {编号}）已办结。如有新的情况，请凭编号再联系我们。\n\n{查询方式}\n\n本邮件由系统自动发出，请不要直接回复。', '随系统安装录入');

-- Numbers that a city sets; of the lines that hold already, the newest.
create table messaging.setting (
    key        text    not null,
    version    integer not null,
    valid_from date    not null,
    value      integer not null,
    what       text    not null,
    made_by    bigint,
    primary key (key, version)
);
insert into messaging.setting values
('quiet-from',       1, '2020-01-01', 21, '夜间几点起不发（登记回执除外），时'),
('quiet-until',      1, '2020-01-01',  8, '早上几点起再发，时'),
('invitation-after', 1, '2020-01-01',  2, '答复告知多久以后发评价邀请，小时'),
('stale-after',      1, '2020-01-01', 24, '多久以前的事不再自动发送，小时'),
('tries',            1, '2020-01-01',  6, '最多自动发送几次');

-- What must be told to a requester: one row for each occasion of an entry of the journal.
create table messaging.message (
    request       bigint      not null,
    entry         bigint      not null, -- of the journal; what the message tells of
    occasion      text        not null,
    at            timestamptz not null, -- when that happened
    state         text        not null,
    reason        text,
    next_at       timestamptz,          -- when to try; null when nothing is to be done
    claimed_until timestamptz,
    tries         integer     not null default 0,
    by_hand       boolean     not null default false,
    unit          text,
    limit_at      timestamptz,
    said          bigint,
    channel       text,
    template      integer,
    subject       text,
    body          text,
    sent_at       timestamptz
) partition by range (request);
select retention.grow('messaging.message', 'request');
alter table messaging.message add primary key (request, entry, occasion);
create index message_due on messaging.message (next_at) where next_at is not null;
create index message_newest on messaging.message (entry);
create index message_state on messaging.message (state, entry);

-- What became of each try, and who asked for it.
create table messaging.attempt (
    request  bigint      not null,
    entry    bigint      not null,
    occasion text        not null,
    n        integer     not null,
    at       timestamptz not null,
    state    text        not null,
    reason   text,
    code     integer,
    channel  text,
    account  bigint
) partition by range (request);
select retention.grow('messaging.attempt', 'request');
alter table messaging.attempt add primary key (request, entry, occasion, n);
