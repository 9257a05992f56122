-- Who took access to a dispute they are not concerned with, and until when. What happened stands in the dispute's record.
create table desk.access_taken (
    request    uuid primary key,
    dispute_id uuid        not null,
    agent      text        not null,
    until_at   timestamptz not null
);

create index access_taken_until on desk.access_taken (until_at);

-- GUEST: written before anything left, to somebody who took access.
alter table desk.access_log drop constraint access_log_outcome_check;
alter table desk.access_log add constraint access_log_outcome_check
    check (outcome in ('ASKED', 'READ', 'REFUSED', 'GUEST'));
