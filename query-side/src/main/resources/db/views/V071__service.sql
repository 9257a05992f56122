-- What the fold of one dispute needs to go on; the lines below follow from it.
create table views.service_dispute (
    dispute_id uuid   primary key,
    version    bigint not null,
    state      text   not null
);

-- Time targets towards the customer; without a date while they stand still.
create table views.service_target (
    dispute_id uuid    not null,
    number     integer not null,
    team       text    not null,
    kind       text    not null,
    due_at     timestamptz,
    met_at     timestamptz,
    primary key (dispute_id, number)
);

create index service_target_due on views.service_target (due_at);

create table views.service_resolution (
    dispute_id  uuid        not null,
    number      integer     not null,
    team        text        not null,
    resolved_at timestamptz not null,
    reopened_at timestamptz,
    primary key (dispute_id, number)
);

create index service_resolution_resolved on views.service_resolution (resolved_at);

-- Answers of the sample; the score is null until somebody looked at them again.
create table views.service_answer (
    dispute_id     uuid        not null,
    communication  text        not null,
    team           text        not null,
    answered_at    timestamptz not null,
    policy_version text        not null,
    score          numeric(4, 2),
    primary key (dispute_id, communication)
);

create index service_answer_answered on views.service_answer (answered_at);
create index service_answer_waiting on views.service_answer (answered_at, dispute_id, communication) where score is null;
