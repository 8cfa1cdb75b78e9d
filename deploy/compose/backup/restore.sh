#!/bin/bash
# The container "restore": makes PostgreSQL's data folder anew, as it was at a time. What was there is laid aside in the same volume.
#   docker compose run --rm restore '2026-11-28 09:30:00+00'     without a time: all that there is
# The copies are laid aside too, in /backup/before-<now>: what is restored goes on otherwise, and has copies of its own. A folder of copies that
# were laid aside may be named behind the time.
# PostgreSQL and all that uses it must be down.
set -euo pipefail
wanted=${1:-}
copies=/backup/${2:-.}
if [ -s "$PGDATA/postmaster.pid" ] && psql -h /var/run/postgresql -U postgres -c 'select 1' >/dev/null 2>&1; then
  echo "PostgreSQL is up. First: docker compose down" >&2
  exit 1
fi
at=$(date -u +%Y%m%dT%H%M%SZ)
[ -z "$wanted" ] || at=$(date -u -d "$wanted" +%Y%m%dT%H%M%SZ)
base=
for one in "$copies"/bases/*Z; do
  # its name is the time at which it began; a time can be restored from it once it was whole
  [ -e "$one.ended" ] || continue
  ended=$(cat "$one.ended")
  [[ $ended > $at ]] || base=$one
done
if [ -z "$base" ]; then
  echo "There is no copy of before $at. There are: $(ls "$copies/bases")" >&2
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
# The last segment was not full when it was copied last, and PostgreSQL takes none of another size.
for part in "$copies"/wal/*.gz.partial; do
  [ -e "$part" ] || continue
  segment=/tmp/$(basename "${part%.gz.partial}")
  gzip -dc "$part" >"$segment" 2>/dev/null || true
  truncate -s 16M "$segment"
  chmod a+r "$segment"
done
wal=$copies/wal
settings=(-c "restore_command=if [ -e $wal/%f.gz ]; then gzip -dc $wal/%f.gz >%p; elif [ -e $wal/%f ]; then cp $wal/%f %p; else cp /tmp/%f %p; fi"
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
if [ "$copies" = /backup/. ]; then
  aside=/backup/before-$(date -u +%Y%m%dT%H%M%SZ)
  mkdir "$aside"
  mv /backup/wal /backup/bases "$aside"
  rm -f /backup/last
  echo "the copies lie in $aside"
fi
