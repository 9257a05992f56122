-- Grounds that go back to a supplier or a carrier; disputes are counted from these lines.
create table views.supplier_ground (
    dispute_id  uuid        not null,
    ground      text        not null,
    kind        text        not null,
    party       text        not null,
    received_at timestamptz not null,
    phase       text        not null,
    primary key (dispute_id, ground)
);

create index supplier_ground_received on views.supplier_ground (received_at, kind, party);

-- Their equal share of what the dispute cost, and what was claimed and got back, one line per currency.
create table views.supplier_amount (
    dispute_id uuid           not null,
    ground     text           not null,
    measure    text           not null check (measure in ('COST', 'CLAIMED', 'RECOVERED', 'OPEN')),
    currency   text           not null,
    kind       text           not null,
    party      text           not null,
    amount     numeric(28, 8) not null,
    primary key (dispute_id, ground, measure, currency, kind, party)
);
