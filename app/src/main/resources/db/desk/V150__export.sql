-- Exports on their way: asked for, made, taken. The record itself says who asked, who released and what was sealed.
create table desk.export (
    export_id    uuid        primary key,
    dispute_id   uuid        not null,
    -- Sequence of the event that asked for it.
    version      bigint      not null,
    profile      text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    state        text        not null
        check (state in ('WAITING', 'QUEUED', 'MADE', 'READY', 'FAILED', 'EXPIRED')),
    -- Events written so far, of how many.
    done         bigint      not null default 0,
    total        bigint,
    attempts     integer     not null default 0,
    leased_until timestamptz,
    -- Of the ZIP, once it is made.
    sha256       text,
    size         bigint,
    events       bigint,
    log_size     bigint,
    expires_at   timestamptz,
    fault        text,
    taken        integer     not null default 0
);

create index export_of_dispute on desk.export (dispute_id, requested_at desc);
create index export_to_do on desk.export (requested_at) where state in ('QUEUED', 'MADE');
create index export_ready on desk.export (expires_at) where state = 'READY';
