-- Contents of evidence, and when each was last found to be what was stored.
create table desk.evidence_blob (
    blob       text primary key,
    dispute_id uuid        not null,
    -- Bytes of it in clear.
    size       bigint      not null,
    stored_at  timestamptz not null,
    checked_at timestamptz not null,
    fault      text check (fault in ('ALTERED', 'MISSING')),
    fault_at   timestamptz
);

create index evidence_blob_dispute on desk.evidence_blob (dispute_id);
create index evidence_blob_checked on desk.evidence_blob (checked_at, blob);
create index evidence_blob_fault on desk.evidence_blob (blob) where fault is not null;
