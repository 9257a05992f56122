#!/bin/sh
# Runs once, on an empty cluster: roles and databases. Schemas and tables come from the application's migrations.
set -eu
: "${OWNER_PASSWORD:?}" "${APP_PASSWORD:?}" "${KEYVAULT_PASSWORD:?}" "${NOTARY_PASSWORD:?}"

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --set keyvault="$KEYVAULT_PASSWORD" \
  --set notary="$NOTARY_PASSWORD" <<'SQL'
create role litige_owner login password :'owner' nosuperuser nocreatedb nocreaterole;
create role litige_app login password :'app' nosuperuser nocreatedb nocreaterole;
create role litige_notary login password :'notary' nosuperuser nocreatedb nocreaterole;
create role litige_keyvault login password :'keyvault' nosuperuser nocreatedb nocreaterole;

create database litige owner litige_owner;
create database litige_keyvault owner litige_keyvault;

-- Nobody connects by default; each role to its own database only.
revoke all on database litige, litige_keyvault, postgres from public;
grant connect on database litige to litige_app, litige_notary;
SQL
