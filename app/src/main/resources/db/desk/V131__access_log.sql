-- Who read what of which dispute, and who was refused. Entries are added and, once kept long enough, removed; none is changed.
create table desk.access_log (
    entry      bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text        not null,
    roles      text[]      not null,
    what       text        not null,
    dispute_id uuid,
    item       text,
    -- ASKED: written before anything left. READ: written after. REFUSED: nothing was handed out.
    outcome    text        not null check (outcome in ('ASKED', 'READ', 'REFUSED')),
    code       text
);

create index access_log_dispute on desk.access_log (dispute_id, entry);
create index access_log_actor on desk.access_log (actor, entry);
create index access_log_age on desk.access_log using brin (at);
