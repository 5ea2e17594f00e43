-- One learning: what it was asked to learn, from how much, how it did beside the champion, and what became of it. Reports are kept for good; the
-- champion's model lies in the folder of models, in a folder named by the id.
create table dispatch.training (
    id            bigint      not null primary key,
    task          text        not null,
    asked_by      bigint,                    -- null: the nightly one
    began_at      timestamptz not null,
    alive_at      timestamptz not null,      -- the lease: whoever learns renews it
    ended_at      timestamptz,
    outcome       text        not null,      -- RUNNING, CHAMPION, RETIRED, NOT_BETTER, TOO_FEW, FAILED
    stage         text        not null default '',
    lessons       integer,
    learned_until timestamptz,
    rival         bigint,
    challenger    jsonb,
    champion      jsonb,
    sureness      jsonb,
    message       text        not null default ''
);
create unique index training_champion on dispatch.training (task) where outcome = 'CHAMPION';
create unique index training_running on dispatch.training (task) where outcome = 'RUNNING';
