-- Keys that ask to be admitted to the log; whoever signs exports is known by it.
create table proof.key_wish (
    vkey       text primary key,
    asked_at   timestamptz not null,
    -- The leaf that admits it; null until the notary has come by.
    leaf_index bigint
);
