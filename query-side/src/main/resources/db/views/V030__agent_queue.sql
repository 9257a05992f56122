-- One line per dispute; a line's place is rank_at, which does not change while time passes.
create table views.agent_queue (
    dispute_id  uuid        primary key,
    version     bigint      not null,
    team        text        not null,
    owner       text,
    transfer_to text,
    in_queue    boolean     not null,
    claimable   boolean     not null,
    rank_at     timestamptz not null,
    summary     text        not null,
    state       text        not null
);

create index agent_queue_team on views.agent_queue (team, rank_at, dispute_id) where in_queue;
create index agent_queue_owner on views.agent_queue (owner, rank_at, dispute_id) where in_queue;
create index agent_queue_transfer on views.agent_queue (transfer_to, rank_at, dispute_id)
    where in_queue and transfer_to is not null;
create index agent_queue_next on views.agent_queue (team, rank_at, dispute_id) where claimable;

-- Approvals nobody has decided yet.
create table views.queue_approval (
    dispute_id   uuid           not null,
    approval     text           not null,
    team         text           not null,
    requester    text           not null,
    amount       numeric(19, 4) not null,
    currency     text           not null,
    requested_at timestamptz    not null,
    version      bigint         not null,
    primary key (dispute_id, approval)
);

create index queue_approval_team on views.queue_approval (team, requested_at, dispute_id, approval);

-- Grows whenever the queue of a team ("team:<team>") or of an agent ("agent:<id>") changes; live readers look here.
create table views.queue_revision (
    queue    text   primary key,
    revision bigint not null
);
