-- Disputes whose keys were destroyed. No key is ever made for them again: whatever is still on its way to be stored, and
-- whatever is written about them later, is stored without its text.
create table keyvault.shredded_dispute (
    dispute_id  uuid primary key,
    shredded_at timestamptz not null default now(),
    shredded_by text        not null,
    basis       text        not null
);

create index shredded_dispute_age on keyvault.shredded_dispute (shredded_at);
