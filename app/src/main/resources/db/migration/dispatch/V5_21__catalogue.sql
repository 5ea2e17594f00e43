create schema if not exists dispatch;

-- The dispatch catalogue (职责清单). A clause has a number for good; what it says changes by a new version that holds from a day on. A version
-- is never edited but for the day on which it ends.
create sequence dispatch.clause_number;
create table dispatch.clause (
    number        bigint      not null,
    version       integer     not null,
    category      text        not null,
    area          text,                      -- with everything below it; null for the whole city
    conditions    jsonb       not null default '{}',
    ground        text        not null,
    lead_unit     text,                      -- either a unit by name,
    lead_rule     text,                      -- or the words of a lead rule of the city
    co_handlers   text[]      not null default '{}',
    level         text        not null,
    street_direct boolean     not null,
    sla           text,                      -- null: the category's own
    legal_basis   text        not null default '',
    note          text        not null default '',
    valid_from    date        not null,
    valid_to      date,                      -- the first day on which it no longer holds
    made_at       timestamptz not null,
    made_by       bigint,
    reason        text        not null default '',
    primary key (number, version),
    check ((lead_unit is null) <> (lead_rule is null))
);
create index clause_category on dispatch.clause (category);

-- What a case may state for a condition (权属、道路等级……). A season is stated by the date itself.
create table dispatch.condition_value (
    key        text not null,
    value      text not null,
    label      text not null,
    from_day   text,                         -- month and day, 11-16
    to_day     text,                         -- the last one
    position   integer not null,
    valid_from date not null,
    valid_to   date,
    primary key (key, value, valid_from)
);
insert into dispatch.condition_value (key, value, label, from_day, to_day, position, valid_from) values
('OWNER', 'MUNICIPAL', '市政设施（已移交）', null, null, 1, '2010-01-01'),
('OWNER', 'UNTRANSFERRED', '未移交市政', null, null, 2, '2010-01-01'),
('OWNER', 'VILLAGE', '村集体', null, null, 3, '2010-01-01'),
('OWNER', 'OWNERS', '业主共有', null, null, 4, '2010-01-01'),
('OWNER', 'WATER', '供水管线', null, null, 5, '2010-01-01'),
('OWNER', 'POWER', '电力设施', null, null, 6, '2010-01-01'),
('OWNER', 'TELECOM', '通信设施', null, null, 7, '2010-01-01'),
('OWNER', 'GAS', '燃气管线', null, null, 8, '2010-01-01'),
('OWNER', 'HEAT', '供热管线', null, null, 9, '2010-01-01'),
('ROAD_CLASS', 'EXPRESSWAY', '高速公路', null, null, 1, '2010-01-01'),
('ROAD_CLASS', 'TRUNK', '国道、省道', null, null, 2, '2010-01-01'),
('ROAD_CLASS', 'COUNTY', '县道、乡道', null, null, 3, '2010-01-01'),
('ROAD_CLASS', 'CITY', '城市道路', null, null, 4, '2010-01-01'),
('ROAD_CLASS', 'VILLAGE', '村内道路', null, null, 5, '2010-01-01'),
('ROAD_CLASS', 'INSIDE', '小区内道路', null, null, 6, '2010-01-01'),
('PROPERTY_MANAGER', 'YES', '有物业', null, null, 1, '2010-01-01'),
('PROPERTY_MANAGER', 'NO', '无物业', null, null, 2, '2010-01-01'),
('ZONE', 'SCENIC', '风景区', null, null, 1, '2010-01-01'),
('ZONE', 'BEACH', '海水浴场', null, null, 2, '2010-01-01'),
('ZONE', 'PORT', '港区', null, null, 3, '2010-01-01'),
('ZONE', 'PARK', '产业园区', null, null, 4, '2010-01-01'),
('SEASON', 'HEATING', '供热季', '11-16', '04-05', 1, '2010-01-01'),
('SEASON', 'FLOOD', '汛期', '06-01', '09-30', 2, '2010-01-01'),
('SEASON', 'BATHING', '浴场开放期', '07-01', '09-25', 3, '2010-01-01');

-- Who took over from a unit that was abolished (撤并).
create table dispatch.successor (
    unit       text        not null,
    successor  text        not null,
    valid_from date        not null,
    made_at    timestamptz not null,
    made_by    bigint,
    reason     text        not null default '',
    primary key (unit, valid_from)
);

-- What a city sets for this module. The newest version that holds decides.
create table dispatch.setting (
    key        text           not null,
    valid_from date           not null,
    version    integer        not null,
    value      numeric(12, 4) not null,
    what       text           not null,
    made_by    bigint,
    primary key (key, version)
);
insert into dispatch.setting (key, valid_from, version, value, what) values
('advice-limit-ms',      '2010-01-01', 1, 250,  '推荐最长等待，毫秒；超过即不用学习模型'),
('training-hour',        '2010-01-01', 1, 3,    '每晚学习从几点开始'),
('training-minimum',     '2010-01-01', 1, 500,  '学习所需的最少工单件数'),
('training-most',        '2010-01-01', 1, 200000, '学习最多用最近多少件工单'),
('contest-days',         '2010-01-01', 1, 14,   '用最近多少天的工单比较新旧模型'),
('contest-minimum',      '2010-01-01', 1, 100,  '比较新旧模型所需的最少件数'),
('typical-weight',       '2010-01-01', 1, 3,    '典型案例在学习中的权重'),
('auto-switch',          '2010-01-01', 1, 0,    '自动转办总开关：1 开，0 关'),
('auto-precision',       '2010-01-01', 1, 95,   '自动转办所需的实测准确率，百分比'),
('auto-last-cases',      '2010-01-01', 1, 100,  '按最近多少件计算准确率'),
('auto-own-probability', '2010-01-01', 1, 95,   '自动转办所需的本件把握，百分比'),
('auto-recheck',         '2010-01-01', 1, 5,    '自动转办后人工抽查的比例，百分比'),
('auto-wait-seconds',    '2010-01-01', 1, 20,   '受理后等多少秒再自动转办，让人先处理');
