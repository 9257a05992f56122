-- Documents whose changes a dispute is told of while it is open, with the version it knows.
create table desk.terms_watch (
    dispute_id uuid    not null,
    document   text    not null,
    told       text    not null,
    open       boolean not null,
    primary key (dispute_id, document)
);

create index terms_watch_open on desk.terms_watch (document, dispute_id) where open;
