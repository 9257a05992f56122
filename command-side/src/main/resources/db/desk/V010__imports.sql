-- Files of disputes handed in, and how far each of them is. One process works on a job at a time: it holds a lease.
create table desk.import_job (
    import_id     uuid primary key,
    mapping       text        not null,
    label         text,
    team          text,
    submitter     jsonb       not null,
    bytes         bigint      not null,
    sha256        text        not null,
    state         text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED')),
    submitted_at  timestamptz not null default now(),
    started_at    timestamptz,
    finished_at   timestamptz,
    progressed_at timestamptz,
    next_offset   bigint      not null default 0,
    next_line     bigint      not null default 1,
    lines_read    bigint      not null default 0,
    taken         bigint      not null default 0,
    already       bigint      not null default 0,
    refused       bigint      not null default 0,
    refusal       jsonb,
    failures      integer     not null default 0,
    lease_owner   text,
    lease_until   timestamptz,
    not_before    timestamptz not null default now(),
    constraint every_line_counted_once check (taken + already + refused = lines_read)
);

create index import_job_open on desk.import_job (submitted_at) where state in ('QUEUED', 'RUNNING');
create index import_job_newest on desk.import_job (submitted_at desc, import_id desc);

-- Lines that were not taken. Column names, a code and what was expected; never what stood in the line.
create table desk.import_refusal (
    import_id uuid   not null references desk.import_job on delete cascade,
    line      bigint not null,
    code      text   not null,
    columns   text[] not null,
    expected  text   not null,
    primary key (import_id, line)
);

-- Which line of which import brought a dispute in, so that the same line sent again counts as known, not as taken.
create table desk.import_claim (
    dispute_id uuid primary key,
    import_id  uuid   not null,
    line       bigint not null
);

-- Keyed fingerprints of lines travel in request ids; without this secret they say nothing about a line's content.
create table desk.import_secret (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null
);
insert into desk.import_secret (secret)
values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
