#!/bin/bash
# The container "backup": copies PostgreSQL's log as it is written, and the whole of it every HUB_BACKUP_EVERY seconds. PostgreSQL is reached
# by its socket, and only by the tools of its own image. With the word "now" it makes one copy and ends.
set -euo pipefail
export PGHOST=/var/run/postgresql PGUSER=postgres PGDATABASE=postgres
slot=hub_backup
mkdir -p /backup/wal /backup/bases

# A slot keeps what has not been copied, so that a pause of this container leaves no gap.
log() {
  while :; do
    pg_receivewal --directory=/backup/wal --slot=$slot --compress=gzip:1 --no-loop || echo "the log is not copied; trying again"
    if [ "$(psql -qAtXc "select wal_status from pg_replication_slots where slot_name = '$slot'")" = lost ]; then
      echo "the copying paused for too long; it begins anew, and what is there is laid aside"
      local aside
      aside=/backup/before-$(date -u +%Y%m%dT%H%M%SZ)
      mkdir "$aside"
      mv /backup/wal /backup/bases "$aside"
      mkdir -p /backup/wal /backup/bases
      rm -f /backup/last
      psql -qAtXc "select pg_drop_replication_slot('$slot')"
      pg_receivewal --slot=$slot --create-slot --if-not-exists
    fi
    sleep 5
  done
}

# A segment is copied for good when it is full: a minute is what may be lost. Where nothing was written it does nothing.
switch() {
  while sleep 60; do
    psql -qAtXc 'select pg_switch_wal()' >/dev/null || true
  done
}

first_segment() { tar -xzOf "$1/base.tar.gz" backup_label | sed -n 's/^START WAL LOCATION.*(file \([0-9A-F]*\))$/\1/p'; }

base() {
  local name
  name=$(date -u +%Y%m%dT%H%M%SZ)
  rm -rf /backup/bases/*.part
  pg_basebackup --pgdata="/backup/bases/$name.part" --format=tar --gzip --compress=1 --wal-method=fetch --checkpoint=fast \
    --manifest-checksums=SHA256 --label="$name"
  # the log within is checked by whoever reads it
  pg_verifybackup --no-parse-wal --quiet "/backup/bases/$name.part"
  date -u +%Y%m%dT%H%M%SZ >"/backup/bases/$name.ended"
  mv "/backup/bases/$name.part" "/backup/bases/$name"
  date +%s >/backup/last.part
  mv /backup/last.part /backup/last
  echo "copied and checked: $name, $(du -sh "/backup/bases/$name" | cut -f1)"
  local bases=(/backup/bases/*Z)
  while [ ${#bases[@]} -gt "$HUB_BACKUP_KEEP" ]; do
    rm -rf "${bases[0]}" "${bases[0]}.ended"
    echo "one too many: ${bases[0]##*/}"
    bases=("${bases[@]:1}")
    pg_archivecleanup -x .gz /backup/wal "$(first_segment "${bases[0]}")"
  done
}

pg_receivewal --slot=$slot --create-slot --if-not-exists
if [ "${1:-}" = now ]; then
  base
  exit
fi
log &
switch &
while :; do
  last=$(cat /backup/last 2>/dev/null || echo 0)
  if [ $(($(date +%s) - last)) -ge "$HUB_BACKUP_EVERY" ]; then
    base || echo "the copy failed; trying again in a minute"
  fi
  sleep 60
done
