revoke all on schema keyvault from public;
grant usage on schema keyvault to "${keyvault}";
grant select, insert, update on keyvault.subject_key to "${keyvault}";
grant select, insert on keyvault.shredded_dispute to "${keyvault}";
