-- Every event there ever was, in the order it was committed. The record: nothing here is changed or deleted.
create table store.event (
    -- One lock per append makes this order the commit order, over all processes; gaps are rolled-back appends.
    global_index   bigint generated always as identity primary key,
    aggregate      uuid        not null,
    aggregate_type text        not null,
    sequence       bigint      not null check (sequence >= 0),
    event_id       uuid        not null,
    -- Stable stored name, never a class name.
    name           text        not null,
    revision       smallint    not null,
    -- When it was recorded; business time stands in the payload.
    recorded_at    timestamptz not null,
    -- Exactly the bytes that were written: hashes are taken over these.
    payload        bytea       not null,
    metadata       bytea       not null,
    constraint event_once_per_sequence unique (aggregate, sequence)
);

-- Payloads are JSON with ciphertext: little to gain, and reading a page must not decompress.
alter table store.event alter column payload set storage external;
-- Rows never change: freeze them the first time vacuum sees them.
alter table store.event set (autovacuum_freeze_min_age = 0, autovacuum_vacuum_insert_scale_factor = 0.02);

-- Which names are stored at all is asked at every start.
create index event_name on store.event (name, revision);
create index event_recorded_at on store.event using brin (recorded_at);

-- Shortcuts through long streams; can be thrown away at any time.
create table store.snapshot (
    aggregate      uuid primary key,
    aggregate_type text        not null,
    sequence       bigint      not null,
    event_id       uuid        not null,
    type           text        not null,
    revision       text,
    recorded_at    timestamptz not null,
    payload        bytea       not null,
    metadata       bytea       not null
);

create function store.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are a record: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger event_is_a_record before update or delete on store.event
    for each row execute function store.refuse_change();
create trigger event_is_not_truncated before truncate on store.event
    for each statement execute function store.refuse_change();
