insert into desk.setting (key, valid_from, version, value, what) values
    ('bulk-sureness', '2020-01-01', 1, 80, '批量按推荐转办时，推荐至少要有百分之几的把握（清单写明而还没有成绩的，也可以）');
