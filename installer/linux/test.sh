#!/usr/bin/env bash
# test.sh FOLDER: what build.sh left in FOLDER, installed, used and removed on another Debian than it was made on.
# The system that Wine runs in (Debian 13) lies below a layer that is thrown away; needs root.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(realpath "$1")
"$here/../wine/set_up.sh"
rm -rf "$out/test"
mkdir -p "$out/test/layer/"{upper,work,system} "$out/test/job"
cp "$out"/lgo-carbon_*_amd64.deb "$out/test/job/package.deb"
cp "$out"/lgo-carbon-*.tar.xz "$out/test/job/archive.tar.xz"
cp "$here/test_on_debian.sh" "$out/test/job/"
status=0
unshare --mount --propagation private --pid --fork --kill-child bash -euo pipefail -c '
    system=$2/layer/system
    mount -t overlay overlay -o "lowerdir=$1,upperdir=$2/layer/upper,workdir=$2/layer/work" "$system"
    mount -t proc proc "$system/proc"
    mount --rbind /dev "$system/dev"
    mount --bind "$2/job" "$system/job"
    cp /etc/resolv.conf "$system/etc/resolv.conf"
    timeout --kill-after=10 900 chroot "$system" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        LC_ALL=th_TH.UTF-8 DEBIAN_FRONTEND=noninteractive xvfb-run --auto-servernum \
        --server-args="-screen 0 1366x768x24" /job/test_on_debian.sh
' _ "$("$here/../wine/root.sh")/system" "$out/test" || status=$?
rm -rf "$out/test/layer" "$out/test/job/package.deb" "$out/test/job/archive.tar.xz"
exit $status
