-- People write of robbery and kidnapping in figures of speech, and of what could cause a fire: only present danger counts.
delete from intake.emergency_word where word in ('绑架', '抢劫');
insert into intake.emergency_word (word, service, unless) values
    ('被人绑架', 'POLICE_110', '{}'),
    ('被绑架了', 'POLICE_110', '{}'),
    ('遭绑架', 'POLICE_110', '{}'),
    ('有人抢劫', 'POLICE_110', '{}'),
    ('正在抢劫', 'POLICE_110', '{}'),
    ('被抢劫了', 'POLICE_110', '{}'),
    ('发生火灾了', 'FIRE_119', '{}'),
    ('正在发生火灾', 'FIRE_119', '{}');
update intake.emergency_word set unless = unless || '{起火灾,引起火,起火花}'::text[] where word = '起火';
