#!/usr/bin/env bash
# run.sh FOLDER COMMAND...: the command in Wine's system with a fresh Windows profile; FOLDER is its Z:\job.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
system=$("$here/root.sh")/system
folder=$1
shift
exec "$here/enter.sh" "$system" "$folder" bash -c '
    export WINEPREFIX
    WINEPREFIX=$(mktemp -d /opt/run.XXXXXX)
    trap "wineserver --kill || true; rm -rf $WINEPREFIX" EXIT
    cp -a /opt/profile/. "$WINEPREFIX"
    cd /job
    "$@"
' _ "$@"
