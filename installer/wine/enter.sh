#!/usr/bin/env bash
# enter.sh SYSTEM FOLDER COMMAND...: the command in SYSTEM with a screen, FOLDER being its /job.
# Mounts, processes and sockets are the run's own and end with it, whatever ends it; there is no network.
set -euo pipefail
system=$1 folder=$(realpath "$2")
shift 2
[ "$folder" != / ] || folder=$system/job
exec unshare --mount --propagation private --pid --net --fork --kill-child bash -eu -c '
    system=$1 folder=$2 limit=$3
    shift 3
    mount -t proc proc "$system/proc"
    mount --rbind /dev "$system/dev"
    mount --bind "$folder" "$system/job"
    exec timeout --kill-after=10 "$limit" chroot "$system" env -i \
        HOME=/root PATH=/usr/bin:/bin LC_ALL=th_TH.UTF-8 \
        WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES=winedbg.exe=d \
        xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24" "$@"
' _ "$system" "$folder" "${LGO_WINE_SECONDS:-1800}" "$@"
