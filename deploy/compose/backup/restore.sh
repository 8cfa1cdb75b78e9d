#!/bin/bash
# The container "restore": makes PostgreSQL's data folder anew, as it was at a time. What was there is laid aside in the same volume.
#   docker compose run --rm restore '2026-11-28 09:30:00+00'     without a time: all that there is
# PostgreSQL and all that uses it must be down.
set -euo pipefail
wanted=${1:-}
if [ -s "$PGDATA/postmaster.pid" ] && psql -h /var/run/postgresql -U postgres -c 'select 1' >/dev/null 2>&1; then
  echo "PostgreSQL is up. First: docker compose down" >&2
  exit 1
fi
at=$(date -u +%Y%m%dT%H%M%SZ)
[ -z "$wanted" ] || at=$(date -u -d "$wanted" +%Y%m%dT%H%M%SZ)
base=
for one in /backup/bases/*Z; do
  # its name is the time at which it began; a time can be restored from it once it was whole
  ended=$(cat "$one.ended")
  [[ $ended > $at ]] || base=$one
done
if [ -z "$base" ]; then
  echo "There is no copy of before $at. There are: $(ls /backup/bases)" >&2
  exit 1
fi
needed=$(($(gzip -dc "$base/base.tar.gz" | wc -c) / 1024 + 1048576))
left=$(df -k --output=avail "$(dirname "$PGDATA")" | tail -1)
if [ "$left" -lt "$needed" ]; then
  echo "The disk is too small: $((left / 1024)) MiB are left, $((needed / 1024)) MiB are needed. Free some space; nothing was changed." >&2
  exit 1
fi
pg_verifybackup --no-parse-wal --quiet "$base"
echo "restoring from ${base##*/}"
if [ -e "$PGDATA" ]; then
  mv "$PGDATA" "$PGDATA-before-$(date -u +%Y%m%dT%H%M%SZ)"
fi
mkdir -m 700 "$PGDATA"
tar -xzf "$base/base.tar.gz" -C "$PGDATA"
touch "$PGDATA/recovery.signal"
# the slot is of the copies of before; those of what is restored begin with one of their own
rm -rf "$PGDATA"/pg_replslot/*
chown -R postgres:postgres "$PGDATA"
# the last segment was not full when it was copied last
for part in /backup/wal/*.gz.partial; do
  [ ! -e "$part" ] || cp "$part" "/tmp/$(basename "${part%.partial}")"
done
chmod -R a+rX /tmp/*.gz 2>/dev/null || true
settings=(-c "restore_command=if [ -e /backup/wal/%f.gz ]; then gzip -dc /backup/wal/%f.gz; else gzip -dc /tmp/%f.gz; fi >%p 2>/dev/null"
  -c recovery_target_timeline=latest -c recovery_target_action=promote -c "listen_addresses=" -c max_connections=250)
[ -z "$wanted" ] || settings+=(-c "recovery_target_time=$(date -u -d "$wanted" '+%Y-%m-%d %H:%M:%S.%6N+00')")
docker-entrypoint.sh postgres "${settings[@]}" &
server=$!
until [ "$(psql -h /var/run/postgresql -U postgres -qAtXc 'select pg_is_in_recovery()' 2>/dev/null)" = f ]; do
  kill -0 $server 2>/dev/null || { echo "The log ends before $wanted; the copy is in $PGDATA, and what was there lies beside it." >&2; exit 1; }
  sleep 0.5
done
psql -h /var/run/postgresql -U postgres -qAtXc "select 'restored as of the last commit, of ' || coalesce(pg_last_xact_replay_timestamp()::text, 'the copy')"
kill -INT $server
wait $server || true
