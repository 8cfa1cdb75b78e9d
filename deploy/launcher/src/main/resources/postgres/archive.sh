#!/bin/sh
# PostgreSQL calls it for each segment of its log: archive.sh <file> <name> <folder of the copies> <folder of the store>
# It succeeds once the segment and the files that it may name are copied; until then PostgreSQL keeps the segment and calls again.
set -eu
segment=$1
name=$2
copies=$3
store=$4

# A file is put into the store before a row names it, and so before the segment with that row is written: files first.
if [ -d "$store" ]; then
  stamps=$copies/looked-at
  mkdir -p "$stamps"
  : >"$stamps/now"
  # since the look before the last: a file may carry the very time of a look
  newer=
  [ ! -f "$stamps/before" ] || newer="-newer $(printf '%s' "$stamps/before" | sed 's/[^A-Za-z0-9_./-]/\\&/g')"
  (cd "$store" && eval "find . -name objectMetadata.json $newer") | while IFS= read -r found; do
    object=${found%/*}
    to=$copies/files/$object
    if [ -f "$to/objectMetadata.json" ] && cmp -s "$store/$found" "$to/objectMetadata.json"; then
      continue
    fi
    mkdir -p "$to"
    for part in binaryData objectMetadata.json; do
      if cp -p "$store/$object/$part" "$to/$part.part"; then
        mv "$to/$part.part" "$to/$part"
      elif [ -e "$store/$object/$part" ]; then
        exit 1
      fi
    done
  done
  [ ! -f "$stamps/last" ] || mv "$stamps/last" "$stamps/before"
  mv "$stamps/now" "$stamps/last"
fi

# Called again after it was copied already, it must be the same one.
if [ -f "$copies/wal/$name.gz" ]; then
  gzip -dc "$copies/wal/$name.gz" | cmp -s - "$segment"
  exit
fi
gzip -1 -c <"$segment" >"$copies/wal/$name.gz.part"
mv "$copies/wal/$name.gz.part" "$copies/wal/$name.gz"
