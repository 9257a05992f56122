-- When disputes came to their end, what keeps them, and which are gone: from this follows what need not be kept any more.
create table desk.retention (
    dispute_id uuid primary key,
    what       text        not null,
    -- Null while it goes on.
    ended_at   timestamptz,
    merged     boolean     not null default false,
    holds      text[]      not null default '{}',
    shredded   boolean     not null default false
);

create index retention_ended on desk.retention (what, ended_at, dispute_id)
    where ended_at is not null and not shredded and not merged;

-- Disputes proposed together for the destruction of their texts, and who approved.
create table desk.retention_batch (
    batch       uuid primary key,
    policy      text        not null,
    proposed_at timestamptz not null,
    proposed_by text        not null,
    approved_at timestamptz,
    approved_by text
);

create table desk.retention_item (
    batch      uuid not null references desk.retention_batch,
    dispute_id uuid not null,
    -- WAITING until the batch is approved and its turn has come; DONE, HELD by a matter, or REFUSED by another rule.
    state      text not null check (state in ('WAITING', 'DONE', 'HELD', 'REFUSED')),
    code       text,
    detail     text,
    primary key (batch, dispute_id)
);

create index retention_item_waiting on desk.retention_item (batch, dispute_id) where state = 'WAITING';
