#!/bin/sh
# Run by the image before nginx: fills the settings in, where the file system can be written.
mkdir -p /tmp/conf.d
envsubst '${HUB_HOST} ${HUB_TLS_PROTOCOLS}' </etc/nginx/hub.conf.template >/tmp/conf.d/hub.conf

# nginx looks a name up when it starts. This looks every two seconds whether gateways came or went, and has it look again: requests and
# streams that are under way go on in the old processes.
addresses() { getent ahostsv4 gateway | cut -d ' ' -f 1 | sort -u; }
(
  known=$(addresses)
  while sleep 2; do
    found=$(addresses)
    if [ -n "$found" ] && [ "$found" != "$known" ] && nginx -s reload 2>/dev/null; then
      known=$found
    fi
  done
) &
