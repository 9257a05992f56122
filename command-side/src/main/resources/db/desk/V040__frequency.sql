-- What each dispute is of a kind with: one row per cause, product and customer. Counted backwards from an instant and
-- never further than a bound, so a count costs a few index entries however many there are.
create table desk.frequency (
    dimension   text        not null,
    key         text        not null,
    received_at timestamptz not null,
    dispute_id  uuid        not null,
    -- The grounds that have this cause; empty for products and customers.
    grounds     text[]      not null,
    primary key (dimension, key, received_at, dispute_id)
);

create index frequency_of_dispute on desk.frequency (dispute_id);

-- Up to which event they are counted.
create table desk.frequency_position (
    one      boolean primary key default true check (one),
    position bigint not null
);

insert into desk.frequency_position (position) values (0);
