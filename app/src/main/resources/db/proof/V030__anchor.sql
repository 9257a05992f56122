-- What witnesses have signed: the line that goes below the checkpoint of that size.
create table proof.anchor (
    size bigint      not null references proof.checkpoint,
    name text        not null,
    line text        not null,
    at   timestamptz not null,
    primary key (size, name)
);
create trigger anchor_only_grows before update or delete on proof.anchor
    for each row execute function proof.refuse_change();
create trigger anchor_is_not_truncated before truncate on proof.anchor
    for each statement execute function proof.refuse_change();
