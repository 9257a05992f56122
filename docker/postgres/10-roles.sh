#!/bin/sh
# Runs once, on an empty cluster: roles, and the key vault's own database. Tables come from the application's migrations.
set -eu
: "${LITIGE_DB_PASSWORD:?}" "${LITIGE_KEYVAULT_PASSWORD:?}"

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set db_password="$LITIGE_DB_PASSWORD" --set keyvault_password="$LITIGE_KEYVAULT_PASSWORD" --set db="$POSTGRES_DB" <<'SQL'
create role litige login password :'db_password' nosuperuser nocreatedb nocreaterole;
create role litige_keyvault login password :'keyvault_password' nosuperuser nocreatedb nocreaterole;

-- Nobody connects by default; each role to its own database only.
revoke all on database :"db" from public;
grant connect, create, temporary on database :"db" to litige;

create database litige_keyvault owner litige_keyvault;
revoke all on database litige_keyvault from public;
SQL
