-- Every promise with the team in charge when it was settled, or in charge now while it is pending; shares are counted from these lines.
create table views.dispute_promise (
    dispute_id uuid        not null,
    promise    text        not null,
    team       text        not null,
    due_at     timestamptz not null,
    status     text        not null,
    settled_at timestamptz,
    recorded_late boolean  not null,
    primary key (dispute_id, promise)
);

create index dispute_promise_due on views.dispute_promise (team, due_at);
