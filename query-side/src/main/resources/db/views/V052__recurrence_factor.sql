-- What favoured errors of ours, by the team in charge when the error was found; no line names a person.
create table views.recurrence_factor (
    dispute_id  uuid        not null,
    ground      text        not null,
    factor      text        not null,
    team        text        not null,
    received_at timestamptz not null,
    phase       text        not null,
    signal      boolean     not null,
    primary key (dispute_id, ground, factor)
);

create index recurrence_factor_received on views.recurrence_factor (received_at, team);
