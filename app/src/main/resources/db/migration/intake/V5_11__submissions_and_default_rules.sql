create schema intake;

-- Forms that were accepted, so that a replayed one gets the request that it made: on any node, after any restart.
create table intake.submission (
    key         text primary key,
    request_id  bigint      not null,
    number      text        not null,
    fingerprint text        not null,
    at          timestamptz not null
);
create index submission_at on intake.submission using brin (at);
comment on column intake.submission.key is 'origin/channel/key as the sender chose it, or channel#source number';
comment on column intake.submission.fingerprint is 'SHA-256 of the text in hex: a key that comes with another text is refused';

-- What is decided where the sender said nothing. Of the rules that match, the lowest rank decides, then the longest term.
create table intake.default_rule (
    id         int generated always as identity primary key,
    question   text     not null check (question in ('TYPE', 'URGENCY', 'PRIVACY', 'CALLBACK')),
    ground     text     not null check (ground in ('ALWAYS', 'TITLE_WORD', 'WORD', 'EMERGENCY_WORD', 'CATEGORY_FLAG', 'CATEGORY_SLA',
                                                   'TYPE', 'ANONYMOUS', 'NO_PHONE', 'COMPLAINED_ABOUT', 'CHANNEL_WITHOUT_CALLBACK')),
    term       text     not null default '',
    answer     text     not null,
    rank       smallint not null,
    valid_from date     not null default '2020-01-01',
    valid_to   date check (valid_to > valid_from),
    unique (question, ground, term, valid_from)
);
comment on column intake.default_rule.term is 'the word, flag, limit or type that must be there; empty where the ground says all';
comment on column intake.default_rule.valid_to is 'the first day on which the rule holds no more';

insert into intake.default_rule (question, ground, term, answer, rank) values
    ('TYPE', 'TITLE_WORD', '举报', 'REPORT', 10),
    ('TYPE', 'TITLE_WORD', '投诉', 'COMPLAINT', 10),
    ('TYPE', 'TITLE_WORD', '建议', 'SUGGESTION', 10),
    ('TYPE', 'TITLE_WORD', '表扬', 'COMMENDATION', 10),
    ('TYPE', 'TITLE_WORD', '点赞', 'COMMENDATION', 10),
    ('TYPE', 'TITLE_WORD', '致谢', 'COMMENDATION', 10),
    ('TYPE', 'TITLE_WORD', '感谢信', 'COMMENDATION', 10),
    ('TYPE', 'TITLE_WORD', '咨询', 'INQUIRY', 10),
    ('TYPE', 'TITLE_WORD', '请问', 'INQUIRY', 10),
    ('TYPE', 'TITLE_WORD', '求助', 'ASSISTANCE', 10),
    ('TYPE', 'WORD', '我要举报', 'REPORT', 20),
    ('TYPE', 'WORD', '实名举报', 'REPORT', 20),
    ('TYPE', 'WORD', '匿名举报', 'REPORT', 20),
    ('TYPE', 'WORD', '现举报', 'REPORT', 20),
    ('TYPE', 'WORD', '特此举报', 'REPORT', 20),
    ('TYPE', 'WORD', '锦旗', 'COMMENDATION', 22),
    ('TYPE', 'WORD', '特此表扬', 'COMMENDATION', 22),
    ('TYPE', 'WORD', '提出表扬', 'COMMENDATION', 22),
    ('TYPE', 'WORD', '要表扬', 'COMMENDATION', 22),
    ('TYPE', 'WORD', '想表扬', 'COMMENDATION', 22),
    ('TYPE', 'WORD', '我要投诉', 'COMPLAINT', 24),
    ('TYPE', 'WORD', '要求投诉', 'COMPLAINT', 24),
    ('TYPE', 'WORD', '现投诉', 'COMPLAINT', 24),
    ('TYPE', 'WORD', '特此投诉', 'COMPLAINT', 24),
    ('TYPE', 'WORD', '举报', 'REPORT', 26),
    ('TYPE', 'WORD', '想咨询', 'INQUIRY', 28),
    ('TYPE', 'WORD', '咨询一下', 'INQUIRY', 28),
    ('TYPE', 'WORD', '咨询下', 'INQUIRY', 28),
    ('TYPE', 'WORD', '请问', 'INQUIRY', 28),
    ('TYPE', 'WORD', '想问', 'INQUIRY', 28),
    ('TYPE', 'WORD', '想了解', 'INQUIRY', 28),
    ('TYPE', 'WORD', '我建议', 'SUGGESTION', 30),
    ('TYPE', 'WORD', '提个建议', 'SUGGESTION', 30),
    ('TYPE', 'WORD', '几点建议', 'SUGGESTION', 30),
    ('TYPE', 'WORD', '投诉', 'COMPLAINT', 32),
    ('TYPE', 'WORD', '如何办理', 'INQUIRY', 34),
    ('TYPE', 'WORD', '怎么办理', 'INQUIRY', 34),
    ('TYPE', 'WORD', '需要什么材料', 'INQUIRY', 34),
    ('TYPE', 'ALWAYS', '', 'ASSISTANCE', 99),

    ('URGENCY', 'TYPE', 'COMMENDATION', 'NORMAL', 5),
    ('URGENCY', 'EMERGENCY_WORD', '', 'URGENT', 10),
    ('URGENCY', 'CATEGORY_FLAG', 'EMERGENCY', 'URGENT', 10),
    ('URGENCY', 'CATEGORY_SLA', 'U', 'URGENT', 10),
    ('URGENCY', 'CATEGORY_SLA', 'T', 'TIMELY', 20),
    ('URGENCY', 'TITLE_WORD', '停水', 'TIMELY', 30),
    ('URGENCY', 'TITLE_WORD', '停电', 'TIMELY', 30),
    ('URGENCY', 'TITLE_WORD', '停气', 'TIMELY', 30),
    ('URGENCY', 'TITLE_WORD', '停暖', 'TIMELY', 30),
    ('URGENCY', 'TITLE_WORD', '断水', 'TIMELY', 30),
    ('URGENCY', 'TITLE_WORD', '断电', 'TIMELY', 30),
    ('URGENCY', 'TITLE_WORD', '暖气不热', 'TIMELY', 30),
    ('URGENCY', 'TITLE_WORD', '爆管', 'TIMELY', 30),
    ('URGENCY', 'WORD', '突然停水', 'TIMELY', 30),
    ('URGENCY', 'WORD', '突然停电', 'TIMELY', 30),
    ('URGENCY', 'WORD', '正在停水', 'TIMELY', 30),
    ('URGENCY', 'WORD', '正在停电', 'TIMELY', 30),
    ('URGENCY', 'WORD', '现在没水', 'TIMELY', 30),
    ('URGENCY', 'WORD', '现在没电', 'TIMELY', 30),
    ('URGENCY', 'ALWAYS', '', 'NORMAL', 99),

    ('PRIVACY', 'ANONYMOUS', '', 'ANONYMOUS', 0),
    ('PRIVACY', 'TYPE', 'REPORT', 'CONFIDENTIAL', 10),
    ('PRIVACY', 'CATEGORY_FLAG', 'PRIVATE', 'CONFIDENTIAL', 10),
    ('PRIVACY', 'COMPLAINED_ABOUT', '', 'CONFIDENTIAL', 10),
    ('PRIVACY', 'WORD', '拖欠工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '拖欠农民工工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '不发工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '克扣工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '欠薪', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '讨薪', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '血汗钱', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '公职人员', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '贪污', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '受贿', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '滥用职权', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '以权谋私', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '徇私舞弊', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '玩忽职守', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '官商勾结', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '吃拿卡要', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '违纪', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '村干部', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '村支书', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '保护伞', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '请为我保密', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '请保密', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'ALWAYS', '', 'OPEN', 99),

    ('CALLBACK', 'ANONYMOUS', '', 'NO', 0),
    ('CALLBACK', 'NO_PHONE', '', 'NO', 0),
    ('CALLBACK', 'CHANNEL_WITHOUT_CALLBACK', '', 'NO', 10),
    ('CALLBACK', 'WORD', '不用回访', 'NO', 20),
    ('CALLBACK', 'WORD', '无需回访', 'NO', 20),
    ('CALLBACK', 'WORD', '不需要回访', 'NO', 20),
    ('CALLBACK', 'ALWAYS', '', 'YES', 99);

-- Words of danger to life or property, and whom to call.
create table intake.emergency_word (
    word       text not null,
    service    text not null check (service in ('POLICE_110', 'FIRE_119', 'MEDICAL_120', 'TRAFFIC_122')),
    unless     text[] not null default '{}',
    valid_from date not null default '2020-01-01',
    valid_to   date check (valid_to > valid_from),
    primary key (word, valid_from)
);
comment on column intake.emergency_word.unless is 'longer phrases in which the word tells of no present danger';

insert into intake.emergency_word (word, service, unless) values
    ('着火', 'FIRE_119', '{防止着火,没着火,没有着火,未着火,着火点,容易着火,易着火,怕着火,着火隐患,会着火,着火怎么办}'),
    ('起火', 'FIRE_119', '{防止起火,没有起火,未起火,容易起火,易起火,怕起火,一起火灾,起火隐患}'),
    ('失火', 'FIRE_119', '{防止失火,没有失火,未失火}'),
    ('燃气泄漏', 'FIRE_119', '{燃气泄漏报警器,防止燃气泄漏,燃气泄漏隐患}'),
    ('煤气泄漏', 'FIRE_119', '{煤气泄漏报警器,防止煤气泄漏}'),
    ('天然气泄漏', 'FIRE_119', '{天然气泄漏报警器,防止天然气泄漏}'),
    ('燃气泄露', 'FIRE_119', '{防止燃气泄露}'),
    ('煤气泄露', 'FIRE_119', '{防止煤气泄露}'),
    ('天然气泄露', 'FIRE_119', '{防止天然气泄露}'),
    ('煤气味很大', 'FIRE_119', '{}'),
    ('煤气味特别大', 'FIRE_119', '{}'),
    ('正在爆炸', 'FIRE_119', '{}'),
    ('发生爆炸', 'FIRE_119', '{防止发生爆炸,会发生爆炸}'),
    ('困在电梯', 'FIRE_119', '{}'),
    ('被困电梯', 'FIRE_119', '{}'),
    ('电梯困人', 'FIRE_119', '{曾经电梯困人,经常电梯困人,多次电梯困人}'),
    ('楼要塌', 'FIRE_119', '{}'),
    ('房屋倒塌', 'FIRE_119', '{防止房屋倒塌}'),
    ('有人溺水', 'FIRE_119', '{}'),
    ('溺水', 'FIRE_119', '{防溺水,防止溺水,预防溺水,溺水事故,溺水事件,溺水隐患,溺水风险,怕溺水}'),
    ('落水', 'FIRE_119', '{落水管,落水口,落水斗,防落水,防止落水,跌落水平,水落水}'),
    ('想跳楼', 'POLICE_110', '{}'),
    ('要跳楼', 'POLICE_110', '{}'),
    ('正在跳楼', 'POLICE_110', '{}'),
    ('想自杀', 'POLICE_110', '{}'),
    ('要自杀', 'POLICE_110', '{}'),
    ('不想活了', 'POLICE_110', '{}'),
    ('正在打架', 'POLICE_110', '{}'),
    ('持刀', 'POLICE_110', '{}'),
    ('抢劫', 'POLICE_110', '{}'),
    ('绑架', 'POLICE_110', '{道德绑架}'),
    ('正在打我', 'POLICE_110', '{}'),
    ('正在被打', 'POLICE_110', '{}'),
    ('孩子走丢', 'POLICE_110', '{}'),
    ('老人走失', 'POLICE_110', '{}'),
    ('孩子被拐', 'POLICE_110', '{}'),
    ('昏迷', 'MEDICAL_120', '{曾昏迷,曾经昏迷}'),
    ('晕倒了', 'MEDICAL_120', '{}'),
    ('大出血', 'MEDICAL_120', '{}'),
    ('心脏骤停', 'MEDICAL_120', '{}'),
    ('呼吸困难', 'MEDICAL_120', '{}'),
    ('一氧化碳中毒', 'MEDICAL_120', '{防止一氧化碳中毒,预防一氧化碳中毒}'),
    ('煤气中毒', 'MEDICAL_120', '{防止煤气中毒,预防煤气中毒,防煤气中毒}'),
    ('集体中毒', 'MEDICAL_120', '{}'),
    ('触电了', 'MEDICAL_120', '{}'),
    ('有人触电', 'MEDICAL_120', '{}'),
    ('被车撞了', 'TRAFFIC_122', '{}'),
    ('刚刚发生车祸', 'TRAFFIC_122', '{}'),
    ('发生车祸了', 'TRAFFIC_122', '{}'),
    ('撞人了', 'TRAFFIC_122', '{}');

-- How other systems call what we call by a code; the lower-cased word is looked up.
create table intake.import_word (
    target     text not null check (target in ('CHANNEL', 'TYPE', 'FLAG')),
    word       text not null,
    value      text not null,
    valid_from date not null default '2020-01-01',
    valid_to   date check (valid_to > valid_from),
    primary key (target, word, valid_from)
);
comment on column intake.import_word.word is 'in lower case; * stands for every channel that nothing else names';
comment on column intake.import_word.value is 'the channel''s code, the type''s, or YES and NO';

insert into intake.import_word (target, word, value) values
    ('CHANNEL', '电话', 'PHONE'), ('CHANNEL', '来电', 'PHONE'), ('CHANNEL', '热线', 'PHONE'), ('CHANNEL', '热线电话', 'PHONE'), ('CHANNEL', '12345', 'PHONE'), ('CHANNEL', '12345热线', 'PHONE'), ('CHANNEL', '市长热线', 'PHONE'), ('CHANNEL', '市民热线', 'PHONE'), ('CHANNEL', '电话来访', 'PHONE'),
    ('CHANNEL', '网站', 'WEBSITE'), ('CHANNEL', '网页', 'WEBSITE'), ('CHANNEL', '网络', 'WEBSITE'), ('CHANNEL', '门户网站', 'WEBSITE'), ('CHANNEL', '官网', 'WEBSITE'), ('CHANNEL', '政府网', 'WEBSITE'), ('CHANNEL', '12345网站', 'WEBSITE'), ('CHANNEL', '网上留言', 'WEBSITE'), ('CHANNEL', '政府门户网站', 'WEBSITE'),
    ('CHANNEL', '微信公众号', 'WECHAT'), ('CHANNEL', '公众号', 'WECHAT'), ('CHANNEL', '微信平台', 'WECHAT'),
    ('CHANNEL', '小程序', 'WECHAT_MINI'), ('CHANNEL', '微信小程序端', 'WECHAT_MINI'),
    ('CHANNEL', '手机app', 'APP'), ('CHANNEL', 'app', 'APP'), ('CHANNEL', '客户端', 'APP'), ('CHANNEL', '手机客户端', 'APP'), ('CHANNEL', '移动端', 'APP'), ('CHANNEL', '12345app', 'APP'), ('CHANNEL', 'e福州app', 'APP'), ('CHANNEL', '爱山东app', 'APP'), ('CHANNEL', '政务app', 'APP'),
    ('CHANNEL', '书记信箱', 'MAYOR'), ('CHANNEL', '领导信箱', 'MAYOR'), ('CHANNEL', '市长邮箱', 'MAYOR'), ('CHANNEL', '县长信箱', 'MAYOR'), ('CHANNEL', '区长信箱', 'MAYOR'),
    ('CHANNEL', '手机短信', 'SMS'),
    ('CHANNEL', '邮件', 'EMAIL'), ('CHANNEL', '邮箱', 'EMAIL'), ('CHANNEL', 'email', 'EMAIL'), ('CHANNEL', 'e-mail', 'EMAIL'),
    ('CHANNEL', '信函', 'LETTER'), ('CHANNEL', '来信', 'LETTER'), ('CHANNEL', '信件', 'LETTER'), ('CHANNEL', '来访', 'LETTER'), ('CHANNEL', '信访', 'LETTER'), ('CHANNEL', '来人来访', 'LETTER'),
    ('CHANNEL', '新浪微博', 'WEIBO'), ('CHANNEL', '政务微博', 'WEIBO'),
    ('CHANNEL', '110联动', 'POLICE'), ('CHANNEL', '110转办', 'POLICE'), ('CHANNEL', '公安110', 'POLICE'),
    ('CHANNEL', '人民网', 'PEOPLE_BOARD'), ('CHANNEL', '领导留言板', 'PEOPLE_BOARD'), ('CHANNEL', '地方领导留言板', 'PEOPLE_BOARD'),
    ('CHANNEL', '互联网+督查', 'STATE_COUNCIL'), ('CHANNEL', '国务院互联网+督查', 'STATE_COUNCIL'),
    ('CHANNEL', '网格', 'GRID'), ('CHANNEL', '网格员', 'GRID'),
    ('CHANNEL', '城管平台', 'DIGITAL_URBAN'),
    ('CHANNEL', '省12345', 'PROVINCE'), ('CHANNEL', '省平台', 'PROVINCE'), ('CHANNEL', '省热线', 'PROVINCE'),
    ('CHANNEL', '*', 'IMPORT'),
    ('TYPE', '咨询', 'INQUIRY'), ('TYPE', '咨询类', 'INQUIRY'), ('TYPE', '询问', 'INQUIRY'), ('TYPE', '政策咨询', 'INQUIRY'),
    ('TYPE', '求助', 'ASSISTANCE'), ('TYPE', '求助类', 'ASSISTANCE'), ('TYPE', '诉求', 'ASSISTANCE'), ('TYPE', '求决', 'ASSISTANCE'),
    ('TYPE', '投诉', 'COMPLAINT'), ('TYPE', '投诉类', 'COMPLAINT'), ('TYPE', '反映', 'COMPLAINT'),
    ('TYPE', '举报', 'REPORT'), ('TYPE', '举报类', 'REPORT'), ('TYPE', '检举', 'REPORT'),
    ('TYPE', '建议', 'SUGGESTION'), ('TYPE', '建议类', 'SUGGESTION'), ('TYPE', '意见建议', 'SUGGESTION'), ('TYPE', '意见', 'SUGGESTION'),
    ('TYPE', '表扬', 'COMMENDATION'), ('TYPE', '感谢', 'COMMENDATION'), ('TYPE', '表扬感谢', 'COMMENDATION'),
    ('FLAG', '1', 'YES'), ('FLAG', '是', 'YES'), ('FLAG', 'y', 'YES'), ('FLAG', 'yes', 'YES'), ('FLAG', 'true', 'YES'), ('FLAG', '匿名', 'YES'),
    ('FLAG', '匿名者', 'YES'), ('FLAG', '保密', 'YES'),
    ('FLAG', '0', 'NO'), ('FLAG', '否', 'NO'), ('FLAG', 'n', 'NO'), ('FLAG', 'no', 'NO'), ('FLAG', 'false', 'NO'), ('FLAG', '实名', 'NO'),
    ('FLAG', '无', 'NO'), ('FLAG', '公开', 'NO');

-- How long a field may be, in code points. What people write by hand can be shortened; what a file brings was accepted once.
create table intake.length_limit (
    origin     text not null check (origin in ('PORTAL', 'DESK', 'API', 'IMPORT')),
    field      text not null check (field in ('TEXT', 'TITLE', 'ADDRESS', 'NAME', 'SOURCE_NUMBER', 'IDEMPOTENCY_KEY')),
    most       int  not null check (most > 0),
    valid_from date not null default '2020-01-01',
    valid_to   date check (valid_to > valid_from),
    primary key (origin, field, valid_from)
);

insert into intake.length_limit (origin, field, most)
    select origin, field, most
      from (values ('PORTAL'), ('DESK'), ('API'), ('IMPORT')) o (origin),
           (values ('TEXT', 5000), ('TITLE', 100), ('ADDRESS', 200), ('NAME', 50), ('SOURCE_NUMBER', 200), ('IDEMPOTENCY_KEY', 200)) f (field, most)
     where (origin, field) <> ('IMPORT', 'TEXT');
insert into intake.length_limit (origin, field, most) values ('IMPORT', 'TEXT', 20000);
