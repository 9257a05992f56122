-- A view is built anew here, beside the live one, and moves to the schema of the live ones when it is complete. Whoever
-- may not create schemas creates this one beforehand.
do $$
begin
    if not exists (select from pg_namespace where nspname = 'views_shadow') then
        create schema views_shadow;
    end if;
end
$$;

-- How the last rebuild of each view went, or goes.
create table views.rebuild (
    view        text        primary key,
    state       text        not null,
    process     text        not null,
    started_at  timestamptz not null,
    updated_at  timestamptz not null,
    finished_at timestamptz,
    -- Newest event when it began, and how far the new tables are.
    head        bigint      not null,
    position    bigint      not null,
    share       real        not null,
    events      bigint      not null,
    disputes    bigint      not null,
    parked      bigint      not null,
    failure     text
);
