-- Disputes whose texts two persons agreed to destroy, and when that was done: what is not done is tried again.
create table desk.shredding (
    dispute_id uuid primary key,
    decided_by text        not null,
    basis      text        not null,
    noted_at   timestamptz not null,
    done_at    timestamptz
);

create index shredding_open on desk.shredding (noted_at) where done_at is null;
