-- What the malware scanner said of a content; one that is not CLEAN is not handed out.
create table desk.evidence_scan (
    blob       text primary key,
    dispute_id uuid        not null,
    state      text        not null check (state in ('WAITING', 'CLEAN', 'INFECTED')),
    noted_at   timestamptz not null,
    scanned_at timestamptz,
    -- The scanner and its signatures, as it calls them.
    engine     text,
    threat     text
);

create index evidence_scan_dispute on desk.evidence_scan (dispute_id);
create index evidence_scan_waiting on desk.evidence_scan (noted_at) where state = 'WAITING';
create index evidence_scan_young on desk.evidence_scan (noted_at) where state = 'CLEAN';
