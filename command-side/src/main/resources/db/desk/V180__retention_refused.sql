-- When a dispute was last refused in a batch: another one is proposed before it, so that those which cannot go fill no batch.
alter table desk.retention add column refused_at timestamptz;

create index retention_untried on desk.retention (what, ended_at, dispute_id)
    where ended_at is not null and not shredded and not merged and holds = '{}' and refused_at is null;
create index retention_refused on desk.retention (what, refused_at, dispute_id)
    where ended_at is not null and not shredded and not merged and holds = '{}' and refused_at is not null;
