-- Copies of checkpoints in a bucket under Object Lock stand beside what witnesses and authorities say.
alter table proof.anchor
    add column kept_until timestamptz,
    add column lock_mode text check (lock_mode in ('COMPLIANCE', 'GOVERNANCE')),
    drop constraint anchor_kind_check,
    drop constraint anchor_says_something,
    add constraint anchor_kind check (kind in ('WITNESS', 'TIMESTAMP', 'KEPT')),
    add constraint anchor_says_something check (
        (kind = 'WITNESS') = (line is not null)
        and (kind = 'TIMESTAMP') = (token is not null) and (kind = 'TIMESTAMP') = (stamped_at is not null)
        and (kind = 'KEPT') = (kept_until is not null) and (kind = 'KEPT') = (lock_mode is not null));
create index anchor_kept on proof.anchor (size) where kind = 'KEPT';
