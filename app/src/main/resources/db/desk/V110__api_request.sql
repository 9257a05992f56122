-- Writes seen at the door, so that a repeated one gets the same answer. A row without status is a write that is still
-- running or whose process died: it is dispatched again, and the dispute recognises the request id.
create table desk.api_request (
    principal   text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    target      uuid,
    status      smallint,
    headers     jsonb,
    body        bytea,
    created_at  timestamptz not null,
    primary key (principal, key)
);

create index api_request_age on desk.api_request (created_at);
