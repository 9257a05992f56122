-- The tables of the framework's own JDBC engine, as it would create them: a way back and the control of the benchmark.
-- Empty unless litige.store.engine=jdbc.
create table store.domain_event_entry (
    globalIndex         bigserial primary key,
    eventIdentifier     varchar(255) not null unique,
    aggregateIdentifier varchar(255) not null,
    sequenceNumber      bigint       not null,
    type                varchar(255),
    payloadType         varchar(255) not null,
    payloadRevision     varchar(255),
    timeStamp           varchar(255) not null,
    metaData            bytea,
    payload             bytea        not null,
    unique (aggregateIdentifier, sequenceNumber)
);

create table store.snapshot_event_entry (
    aggregateIdentifier varchar(255) not null,
    sequenceNumber      bigint       not null,
    type                varchar(255) not null,
    eventIdentifier     varchar(255) not null unique,
    payloadType         varchar(255) not null,
    payloadRevision     varchar(255),
    timeStamp           varchar(255) not null,
    metaData            bytea,
    payload             bytea        not null,
    primary key (aggregateIdentifier, sequenceNumber, type)
);

create trigger domain_event_is_a_record before update or delete on store.domain_event_entry
    for each row execute function store.refuse_change();
create trigger domain_event_is_not_truncated before truncate on store.domain_event_entry
    for each statement execute function store.refuse_change();
