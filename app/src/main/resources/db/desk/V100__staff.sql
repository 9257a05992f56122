-- Staff directory: which teams a member of staff or a technical client serves. Roles come from the token, never from here.
create table desk.staff (
    agent_id     text primary key,
    display_name text,
    teams        text[] not null,
    updated_at   timestamptz not null
);
