#!/usr/bin/env bash
# A private PostgreSQL for the tests: `tests/postgres.sh start FOLDER [durable]` prints its connection string, `stop FOLDER` ends it. Only a durable one waits for the disk.
# The server refuses to run as root, so root hands it to the account `postgres`.
set -euo pipefail
act=$1 folder=$2 fsync=$([ "${3:-}" = durable ] && echo on || echo off)
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
case $act in
start)
  mkdir -p "$folder"
  [ "$(id -u)" = 0 ] && chown postgres "$folder"
  port=$(comm -23 <(seq 54500 54999) <(ss -Htan | awk '{print $4}' | sed 's/.*://' | sort -u) | shuf -n 1)
  (cd / && as "$bin/initdb" -D "$folder/data" -U talaia --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null)
  (cd / && as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c max_connections=400 -c fsync=$fsync" start >/dev/null)
  echo "Host=127.0.0.1;Port=$port;Username=talaia;Database=postgres"
  ;;
stop) (cd / && as "$bin/pg_ctl" -D "$folder/data" -m fast -w stop >/dev/null) ;;
esac
