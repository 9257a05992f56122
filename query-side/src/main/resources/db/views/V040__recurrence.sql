-- What the fold of one dispute needs to go on; the lines below follow from it.
create table views.recurrence_dispute (
    dispute_id uuid   primary key,
    version    bigint not null,
    state      text   not null
);

-- Facts of quality, one line per ground of a dispute; every figure is counted from these lines, none is kept.
create table views.recurrence_fact (
    dispute_id    uuid        not null,
    ground        text        not null,
    customer_id   uuid        not null,
    party_type    text        not null,
    received_at   timestamptz not null,
    closed_at     timestamptz,
    phase         text        not null,
    kind          text        not null,
    cause_intake  text,
    cause         text,
    product       text,
    site          text,
    channel       text        not null,
    severity      integer,
    grounds       integer     not null,
    source_system text,
    signal        boolean     not null,
    reopened      integer     not null,
    primary key (dispute_id, ground)
);

create index recurrence_fact_received on views.recurrence_fact (received_at, dispute_id);
create index recurrence_fact_customer on views.recurrence_fact (customer_id, received_at);

-- Money of a ground, one line per currency: what was contested, and its equal part of what the dispute cost.
create table views.recurrence_amount (
    dispute_id uuid           not null,
    ground     text           not null,
    kind       text           not null check (kind in ('CLAIMED', 'COST')),
    currency   text           not null,
    amount     numeric(28, 8) not null,
    primary key (dispute_id, ground, kind, currency)
);

-- When a dispute was closed, and how long it stayed so: what a later dispute of the same customer may be a recurrence of.
create table views.recurrence_closing (
    dispute_id   uuid        not null,
    ground       text        not null,
    closing      integer     not null,
    customer_id  uuid        not null,
    cause_intake text,
    cause        text,
    product      text,
    site         text,
    channel      text        not null,
    closed_at    timestamptz not null,
    reopened_at  timestamptz,
    phase        text        not null,
    signal       boolean     not null,
    primary key (dispute_id, ground, closing)
);

create index recurrence_closing_closed on views.recurrence_closing (closed_at);
create index recurrence_closing_customer on views.recurrence_closing (customer_id, closed_at);
create index recurrence_closing_cause on views.recurrence_closing (customer_id, cause, closed_at);
create index recurrence_closing_product on views.recurrence_closing (customer_id, product, closed_at);
