#!/bin/sh
# one-node.sh kill|start 127.0.0.1:PORT: takes a node of compose.cluster.yaml away at once, or brings it back.
set -eu
file=$(dirname "$0")/compose.cluster.yaml
node=node$((${2##*:} - 2110))
case "$1" in
  kill) docker compose --file "$file" kill "$node" ;;
  start) docker compose --file "$file" up --detach --wait "$node" ;;
esac
