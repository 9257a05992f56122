-- Promises still pending; who scans takes rows whose try_after has passed and pushes it ahead while at work.
create table desk.promise_deadline (
    dispute_id uuid        not null,
    promise    text        not null,
    due_at     timestamptz not null,
    try_after  timestamptz not null,
    primary key (dispute_id, promise)
);

create index promise_deadline_next on desk.promise_deadline (try_after);
