revoke all on all tables in schema store from public;
revoke all on all functions in schema store from public;
grant usage on schema store to "${app}";
grant select, insert on store.event, store.event_type to "${app}";
grant select, insert, update, delete on store.snapshot to "${app}";
grant execute on function store.append_events to "${app}";
