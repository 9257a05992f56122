-- Up to when the retention schedule has removed entries of the access log: they are sealed, and rightly gone.
create table desk.access_purge (
    id           smallint primary key default 1 check (id = 1),
    before       timestamptz not null,
    purged_at    timestamptz not null
);
