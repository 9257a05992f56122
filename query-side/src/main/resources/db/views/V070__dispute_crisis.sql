-- Every crisis of a dispute, for the quality dashboard; its lessons stay with the dispute, where its key is.
create table views.dispute_crisis (
    dispute_id uuid        not null,
    crisis     integer     not null,
    team       text        not null,
    product    text,
    opened_at  timestamptz not null,
    ended_at   timestamptz,
    primary key (dispute_id, crisis)
);

create index dispute_crisis_opened on views.dispute_crisis (opened_at desc, dispute_id, crisis);
