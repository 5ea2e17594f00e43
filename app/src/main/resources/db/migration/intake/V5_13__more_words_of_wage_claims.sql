-- "拖欠三个月工资" holds no word of the first list: what people say between owing and wages varies, so these name its halves.
insert into intake.default_rule (question, ground, term, answer, rank) values
    ('PRIVACY', 'WORD', '个月工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '个月的工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '年工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '没发工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '未发工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '工资没发', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '工资未发', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '工资不发', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '欠工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '欠我工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '欠我们工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '拖欠员工工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '拖欠职工工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '拖欠工人工资', 'CONFIDENTIAL', 20),
    ('PRIVACY', 'WORD', '工钱', 'CONFIDENTIAL', 20);
