-- What the scanner could not look into waits a while before it is tried again, so that it keeps nothing else waiting.
alter table desk.evidence_scan add column tried_at timestamptz, add column trouble text;
