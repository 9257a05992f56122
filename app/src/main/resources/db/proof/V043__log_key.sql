-- Keys that follow the first one of the log: both sign until the older one is retired.
create table proof.log_key (
    vkey       text primary key,
    added_leaf bigint      not null,
    added_at   timestamptz not null
);
create trigger log_key_only_grows before update or delete on proof.log_key
    for each row execute function proof.refuse_change();
create trigger log_key_is_not_truncated before truncate on proof.log_key
    for each statement execute function proof.refuse_change();
