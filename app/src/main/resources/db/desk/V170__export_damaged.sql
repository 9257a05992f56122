-- An export that was ready, and is not as it was sealed where it lies.
alter table desk.export drop constraint export_state_check;
alter table desk.export add constraint export_state_check
    check (state in ('WAITING', 'QUEUED', 'MADE', 'READY', 'FAILED', 'DAMAGED', 'EXPIRED'));

drop index desk.export_ready;
create index export_kept on desk.export (expires_at) where state in ('READY', 'DAMAGED');
create index export_damaged on desk.export (expires_at) where state = 'DAMAGED';
