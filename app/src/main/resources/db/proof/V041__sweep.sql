-- How far every stream of the record is compared with the heads of the log: once a night, and when somebody asks.
create table proof.sweep (
    id         smallint primary key default 1 check (id = 1),
    began_at   timestamptz not null,
    ended_at   timestamptz,
    -- STREAMS: heads beside the record. STRANGERS: the record beside the heads. LEAVES: every leaf beside its event.
    phase      text        not null check (phase in ('STREAMS', 'STRANGERS', 'LEAVES')),
    -- Whether every leaf is to be compared as well.
    leaves     boolean     not null,
    -- Where the next page begins: a key of a head, an aggregate, or the number of a leaf; null at the beginning.
    next_key   bytea,
    next_leaf  bigint      not null,
    -- Streams and leaves that were compared, and how many there were when it began.
    streams    bigint      not null,
    streams_of bigint      not null,
    leaves_of  bigint      not null,
    -- What was found newly.
    found      bigint      not null
);

-- Somebody asks for a comparison of everything.
create table proof.sweep_wish (
    id       smallint primary key default 1 check (id = 1),
    asked_at timestamptz,
    leaves   boolean not null default false
);
insert into proof.sweep_wish (asked_at) values (null);
