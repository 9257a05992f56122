revoke all on all tables in schema store from public;
revoke all on all functions in schema store from public;
grant usage on schema store to "${app}";
grant select, insert on store.event, store.event_type, store.domain_event_entry to "${app}";
grant select, insert, update, delete on store.snapshot, store.snapshot_event_entry to "${app}";
grant usage on sequence store.domain_event_entry_globalindex_seq to "${app}";
grant execute on function store.append_events to "${app}";
