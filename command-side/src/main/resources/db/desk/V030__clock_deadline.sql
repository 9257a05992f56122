-- Clocks that run, and answers we wait for; who scans takes rows whose try_after has passed and pushes it ahead while at
-- work. A row says when to look; whether something was missed, the dispute itself knows.
create table desk.clock_deadline (
    dispute_id uuid        not null,
    clock      text        not null,
    due_at     timestamptz not null,
    try_after  timestamptz not null,
    primary key (dispute_id, clock)
);

create index clock_deadline_next on desk.clock_deadline (try_after);
