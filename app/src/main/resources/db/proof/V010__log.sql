-- The log in which every event is sealed. It has one writer, the notary, with a role of its own; others read.
create table proof.log (
    -- One log. Another one begins in a schema of its own.
    id         smallint primary key default 1 check (id = 1),
    origin     text   not null,
    -- Public key of the log; the secret one is never in a database.
    vkey       text   not null,
    -- Leaves, events among them, streams they are of.
    size       bigint not null,
    events     bigint not null,
    streams    bigint not null,
    -- Every event of the record up to this index was read.
    position   bigint not null,
    -- The newest leaf about the heads of all streams, and how many leaves it speaks of; null while there is none.
    heads_leaf bigint,
    heads_size bigint,
    updated_at timestamptz not null
);

-- Where each event is sealed, and where it stood in the record then.
create table proof.leaf (
    leaf_index bigint   primary key,
    position   bigint   not null,
    aggregate  uuid     not null,
    event_id   uuid     not null,
    sequence   integer  not null,
    -- Number of the stream's kind.
    kind       smallint not null,
    constraint leaf_once_per_event unique (aggregate, sequence)
);

-- Leaves that are not events have their text here; those of events follow from the record.
create table proof.special_leaf (
    leaf_index bigint primary key,
    content    bytea  not null
);

-- Full tiles: 256 hashes each (C2SP tlog-tiles).
create table proof.tile (
    level  smallint not null,
    idx    bigint   not null,
    hashes bytea    not null,
    primary key (level, idx)
);
alter table proof.tile alter column hashes set storage external;

-- The tiles at the right edge, which still grow.
create table proof.edge (
    level  smallint primary key,
    idx    bigint   not null,
    hashes bytea    not null
) with (fillfactor = 50);
alter table proof.edge alter column hashes set storage external;

-- How far each stream has come, and how far it had at the newest heads leaf. Sorted by key, as the tree of heads is.
create table proof.head (
    key          bytea    primary key,
    aggregate    uuid     not null,
    kind         smallint not null,
    count        integer  not null,
    last         bytea    not null,
    sealed_count integer,
    sealed_last  bytea
) with (fillfactor = 80);

-- The tree of heads above its buckets, in tiles: 256 of level 0, one of level 1. An absent one is over empty buckets.
create table proof.bucket (
    level  smallint not null,
    idx    bigint   not null,
    hashes bytea    not null,
    primary key (level, idx)
);
alter table proof.bucket alter column hashes set storage external;

-- Every checkpoint that was ever signed.
create table proof.checkpoint (
    size      bigint      primary key,
    note      text        not null,
    signed_at timestamptz not null
);

-- What did not agree with the log; kept for ever, gone_at says when it agreed again.
create table proof.finding (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    stream     text        not null,
    sequence   bigint      not null,
    -- Near which leaf it was found.
    leaf_index bigint      not null,
    detail     text        not null,
    found_at   timestamptz not null,
    gone_at    timestamptz
);
create unique index finding_open on proof.finding (kind, stream, sequence) where gone_at is null;

-- How far the notary has compared the record with the log; for ever round and round.
create table proof.scrub (
    id             smallint primary key default 1 check (id = 1),
    next_leaf      bigint      not null,
    round_began_at timestamptz not null,
    round_ended_at timestamptz,
    compared_at    timestamptz
);

-- Somebody waits for the heads of all streams to be sealed.
create table proof.wish (
    id       smallint primary key default 1 check (id = 1),
    asked_at timestamptz
);
insert into proof.wish (asked_at) values (null);

create function proof.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log only grows: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger leaf_only_grows before update or delete on proof.leaf
    for each row execute function proof.refuse_change();
create trigger special_leaf_only_grows before update or delete on proof.special_leaf
    for each row execute function proof.refuse_change();
create trigger tile_only_grows before update or delete on proof.tile
    for each row execute function proof.refuse_change();
create trigger checkpoint_only_grows before update or delete on proof.checkpoint
    for each row execute function proof.refuse_change();
create trigger leaf_is_not_truncated before truncate on proof.leaf
    for each statement execute function proof.refuse_change();
create trigger special_leaf_is_not_truncated before truncate on proof.special_leaf
    for each statement execute function proof.refuse_change();
create trigger tile_is_not_truncated before truncate on proof.tile
    for each statement execute function proof.refuse_change();
create trigger checkpoint_is_not_truncated before truncate on proof.checkpoint
    for each statement execute function proof.refuse_change();
