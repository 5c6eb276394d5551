#!/bin/sh
# Runs once, when the data directory is empty: a database and an ordinary role for each service.
set -eu
for name in intake routing claim notification stats keycloak; do
  password=$(printenv "PASSWORD_$(echo "$name" | tr '[:lower:]' '[:upper:]')")
  psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set name="$name" --set password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
done
