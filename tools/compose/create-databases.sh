#!/bin/sh
# Run once by the postgres image, on an empty data volume: the roles and databases of Zamen and of Temporal.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner="$ZAMEN_OWNER_PASSWORD" --set app="$ZAMEN_APP_PASSWORD" --set temporal="$TEMPORAL_PASSWORD" <<'SQL'
create role zamen_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner';
create role zamen_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app';
create role temporal login nosuperuser nobypassrls createdb nocreaterole password :'temporal';
create database zamen owner zamen_owner;
SQL
