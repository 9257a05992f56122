-- How far the standing check of each view has come: it compares view and record dispute by dispute, in the order of ids.
create table views.view_check (
    view            text        primary key,
    last_dispute    uuid        not null,
    checked         bigint      not null,
    looked_at       timestamptz not null,
    round_began_at  timestamptz not null,
    -- When the round before this one ended; null during the first.
    round_ended_at  timestamptz
);

-- Disputes a view shows otherwise than the record has them; kind PARKED are those known to wait.
create table views.view_difference (
    view       text        not null,
    dispute_id uuid        not null,
    kind       text        not null,
    held       bigint      not null,
    expected   bigint      not null,
    found_at   timestamptz not null,
    primary key (view, dispute_id)
);
