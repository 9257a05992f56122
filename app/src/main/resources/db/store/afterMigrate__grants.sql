revoke all on all tables in schema store from public;
grant usage on schema store to "${app}";
grant select, insert on store.event to "${app}";
grant select, insert, update, delete on store.snapshot to "${app}";
