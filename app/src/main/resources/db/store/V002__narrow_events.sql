-- The record with narrow columns: a type is a number, its stable name stands once in a table that only grows.
create table store.event_type (
    id             smallint generated always as identity primary key,
    -- Stable stored name, never a class name.
    name           text     not null,
    revision       smallint not null,
    aggregate_type text     not null,
    constraint event_type_once unique (name, revision, aggregate_type)
);

insert into store.event_type (name, revision, aggregate_type)
select distinct name, revision, aggregate_type from store.event order by name, revision, aggregate_type;

alter table store.event rename to event_wide;
alter table store.event_wide rename constraint event_once_per_sequence to event_wide_once_per_sequence;
alter table store.event_wide rename constraint event_pkey to event_wide_pkey;
alter index store.event_recorded_at rename to event_wide_recorded_at;

create table store.event (
    -- One lock per append makes this order the commit order, over all processes; gaps are rolled-back appends.
    global_index bigint generated always as identity primary key,
    -- When it was recorded; business time stands in the payload.
    recorded_at  timestamptz not null,
    aggregate    uuid        not null,
    event_id     uuid        not null,
    sequence     integer     not null check (sequence >= 0),
    -- Of store.event_type; no foreign key, which would lock a row there for every event. Start-up checks it.
    type         smallint    not null,
    -- Exactly the bytes that were written: hashes are taken over these.
    payload      bytea       not null,
    metadata     bytea       not null,
    constraint event_once_per_sequence unique (aggregate, sequence)
);

-- Payloads are JSON with ciphertext: little to gain, and reading a page must not decompress.
alter table store.event alter column payload set storage external;
-- Rows never change: freeze them the first time vacuum sees them.
alter table store.event set (autovacuum_freeze_min_age = 0, autovacuum_vacuum_insert_scale_factor = 0.02);

insert into store.event
    (global_index, recorded_at, aggregate, event_id, sequence, type, payload, metadata) overriding system value
select e.global_index, e.recorded_at, e.aggregate, e.event_id, e.sequence, t.id, e.payload, e.metadata
from store.event_wide e
join store.event_type t using (name, revision, aggregate_type)
order by e.global_index;

select setval(pg_get_serial_sequence('store.event', 'global_index'),
              coalesce((select max(global_index) from store.event), 0) + 1, false);

create index event_recorded_at on store.event using brin (recorded_at);

drop table store.event_wide;

create trigger event_is_a_record before update or delete on store.event
    for each row execute function store.refuse_change();
create trigger event_is_not_truncated before truncate on store.event
    for each statement execute function store.refuse_change();
create trigger event_type_is_a_record before update or delete on store.event_type
    for each row execute function store.refuse_change();
create trigger event_type_is_not_truncated before truncate on store.event_type
    for each statement execute function store.refuse_change();

-- Appends what several commands have decided, in one statement and one commit.
--
-- The lock is taken before the first number is drawn and given back after the commit became visible: whoever has seen
-- number n will never meet a smaller one later. Under it, comparing a stream's last sequence with what a request builds
-- on is free of races: a request that builds on something else is refused whole, its neighbours are not touched.
--
-- The same call twice writes once: a stream that already holds the request's own first event counts as appended. That
-- is how an appender that lost its connection finds the truth.
create function store.append_events(
    stream_request  integer[],  -- per request and stream: the request's number in this call,
    stream          uuid[],     -- the stream,
    stream_first    integer[],  -- the sequence of the first new event,
    stream_event    uuid[],     -- and its id
    event_request   integer[],  -- per event, in the order to write: the request it belongs to
    event_aggregate uuid[],
    event_sequence  integer[],
    event_ids       uuid[],
    event_types     smallint[],
    recorded_micros bigint[],   -- since 1970-01-01T00:00Z
    payloads        bytea[],
    metadatas       bytea[],
    out refused       integer[], -- requests that met another writer's events
    out present       integer[], -- requests that were already appended
    out waited_micros bigint,    -- for the lock
    out wrote_micros  bigint     -- from the lock to the end of the statement
) language plpgsql as $$
declare
    begun  timestamptz := clock_timestamp();
    locked timestamptz;
begin
    perform pg_advisory_xact_lock(7166301951);
    locked := clock_timestamp();

    select array_agg(distinct s.request) into refused
    from unnest(stream_request, stream, stream_first) as s (request, aggregate, first)
    where s.first <> coalesce((select max(e.sequence) + 1 from store.event e where e.aggregate = s.aggregate), 0);

    if refused is not null then
        select array_agg(distinct s.request) into present
        from unnest(stream_request, stream, stream_first, stream_event) as s (request, aggregate, first, event)
        join store.event e on e.aggregate = s.aggregate and e.sequence = s.first and e.event_id = s.event
        where s.request = any (refused);
    end if;

    insert into store.event (recorded_at, aggregate, event_id, sequence, type, payload, metadata)
    select timestamptz 'epoch' + e.recorded * interval '1 microsecond',
           e.aggregate, e.id, e.sequence, e.type, e.payload, e.metadata
    from unnest(event_request, event_aggregate, event_ids, event_sequence, event_types, recorded_micros,
                payloads, metadatas)
         with ordinality as e (request, aggregate, id, sequence, type, recorded, payload, metadata, place)
    where refused is null or e.request <> all (refused)
    order by e.place;

    -- One notification per transaction, and none that announces nothing.
    if found then
        perform pg_notify('litige_events', '');
    end if;

    waited_micros := extract(epoch from locked - begun) * 1000000;
    wrote_micros := extract(epoch from clock_timestamp() - locked) * 1000000;
end
$$;
