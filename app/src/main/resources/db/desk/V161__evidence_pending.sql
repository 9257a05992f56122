-- Since when a content is there, or on its way, without anybody having looked whether an event names it; null once one does.
-- Contents of before are all looked at once.
alter table desk.evidence_blob add column pending_since timestamptz default '2000-01-01 00:00:00Z';
alter table desk.evidence_blob alter column pending_since drop default;

create index evidence_blob_pending on desk.evidence_blob (pending_since, blob) where pending_since is not null;
