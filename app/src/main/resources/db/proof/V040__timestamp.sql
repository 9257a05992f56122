-- Time stamps (RFC 3161) stand beside what witnesses have signed: the authority's answer about the checkpoint of that size.
alter table proof.anchor
    add column kind text not null default 'WITNESS' check (kind in ('WITNESS', 'TIMESTAMP')),
    add column token bytea,
    add column stamped_at timestamptz,
    alter column line drop not null,
    add constraint anchor_says_something check (
        case kind when 'WITNESS' then line is not null and token is null and stamped_at is null
             else line is null and token is not null and stamped_at is not null end);
create index anchor_stamps on proof.anchor (size) where kind = 'TIMESTAMP';

-- Checkpoints that somebody waits to see stamped.
create table proof.timestamp_wish (
    size        bigint primary key references proof.checkpoint,
    asked_at    timestamptz not null,
    -- When the notary has turned to it; what came of it stands in proof.anchor, or in trouble.
    answered_at timestamptz,
    trouble     text
);
create index timestamp_wish_open on proof.timestamp_wish (size) where answered_at is null;

-- How the authority answered last.
create table proof.timestamp_state (
    id       smallint primary key default 1 check (id = 1),
    asked_at timestamptz not null,
    -- Null when all was well.
    trouble  text
);
