-- One key per person, dispute and class of data. Destroying the wrapped key erases what it protected.
create table keyvault.subject_key (
    key_id     uuid primary key,
    subject_id uuid        not null,
    dispute_id uuid        not null,
    class      text        not null check (class in ('personal', 'sensitive', 'privileged', 'business-secret', 'free-text')),
    -- AES-256 key, wrapped with AES key wrap (RFC 5649) under a key that lies outside this database.
    wrapped    bytea,
    kek_id     text        not null,
    state      text        not null default 'ACTIVE' check (state in ('ACTIVE', 'RESTRICTED', 'ERASED')),
    created_at timestamptz not null default now(),
    erased_at  timestamptz,
    erased_by  text,
    basis      text,
    constraint erased_means_gone check ((state = 'ERASED') = (wrapped is null))
);

create unique index subject_key_active on keyvault.subject_key (subject_id, dispute_id, class) where state = 'ACTIVE';
create index subject_key_dispute on keyvault.subject_key (dispute_id);
