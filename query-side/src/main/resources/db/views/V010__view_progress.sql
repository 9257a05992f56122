-- How far each view has come in the store's global order; written in the same transaction as its rows.
create table views.view_progress (
    view        text        not null,
    segment     integer     not null,
    position    bigint      not null,
    recorded_at timestamptz not null,
    primary key (view, segment)
);
