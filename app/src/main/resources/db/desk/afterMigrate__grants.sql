grant usage on schema desk to "${app}";
grant select, insert, update, delete, truncate on all tables in schema desk to "${app}";
grant usage, select, update on all sequences in schema desk to "${app}";
alter default privileges in schema desk grant select, insert, update, delete, truncate on tables to "${app}";
alter default privileges in schema desk grant usage, select, update on sequences to "${app}";
revoke insert, update, delete, truncate on desk.flyway_schema_history from "${app}";
