-- Which entries of the access log each leaf of kind access has sealed, and the hash of each, in their order.
create table proof.access_seal (
    leaf_index bigint   primary key references proof.special_leaf,
    from_entry bigint   not null,
    to_entry   bigint   not null unique,
    first_at   timestamptz not null,
    entries    bigint[] not null,
    hashes     bytea    not null
);
alter table proof.access_seal alter column hashes set storage external;
create trigger access_seal_only_grows before update or delete on proof.access_seal
    for each row execute function proof.refuse_change();
create trigger access_seal_is_not_truncated before truncate on proof.access_seal
    for each statement execute function proof.refuse_change();

alter table proof.sweep
    drop constraint sweep_phase_check,
    add constraint sweep_phase_check check (phase in ('STREAMS', 'STRANGERS', 'ACCESS', 'LEAVES'));
