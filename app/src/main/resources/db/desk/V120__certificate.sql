-- What members of staff have learnt, and from when to when it counts; whoever left the directory leaves no trace here.
create table desk.certificate (
    agent_id    text not null references desk.staff on delete cascade,
    certificate text not null,
    valid_from  date not null,
    valid_to    date not null,
    updated_at  timestamptz not null,
    primary key (agent_id, certificate),
    check (valid_from <= valid_to)
);

create index certificate_valid on desk.certificate (certificate, valid_to);
