grant usage on schema views to "${app}";
grant select, insert, update, delete, truncate on all tables in schema views to "${app}";
grant usage, select, update on all sequences in schema views to "${app}";
alter default privileges in schema views grant select, insert, update, delete, truncate on tables to "${app}";
alter default privileges in schema views grant usage, select, update on sequences to "${app}";
revoke insert, update, delete, truncate on views.flyway_schema_history from "${app}";
-- New tables of a view keep these rights when they become the live ones.
grant usage on schema views_shadow to "${app}";
alter default privileges in schema views_shadow grant select, insert, update, delete, truncate on tables to "${app}";
