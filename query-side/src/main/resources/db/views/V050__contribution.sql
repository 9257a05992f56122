-- Questions departments have not answered yet.
create table views.queue_contribution (
    dispute_id   uuid        not null,
    contribution text        not null,
    department   text        not null,
    team         text        not null,
    owner        text,
    requested_at timestamptz not null,
    due_at       timestamptz not null,
    version      bigint      not null,
    primary key (dispute_id, contribution)
);

create index queue_contribution_department on views.queue_contribution (department, due_at, dispute_id);
