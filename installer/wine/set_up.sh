#!/usr/bin/env bash
# Makes, once, a Debian 13 of its own with Wine 10 beside the machine's own system; needs root.
# Debian 12 has Wine 8, in which Qt 6.5 and later end at the start. 64-bit only: nothing of ours needs more.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$("$here/root.sh")
release=trixie
packages=(wine wine64 xvfb xauth xdotool openbox imagemagick unzip locales tzdata fonts-thai-tlwg)
made_by=$(sha256sum <"$0")
[ "$(cat "$root/ready" 2>/dev/null || true)" != "$made_by" ] || exit 0
[ "$(id -u)" -eq 0 ] || { echo "This needs root: it makes a system of its own in $root"; exit 1; }
"$here/../system_packages.sh" "$here/../debian-packages-windows.txt"

# The mirror that this machine uses already, if it is a Debian one.
mirror=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' |
         sed -n 's/^Debian \(.*\)/\1/p' | head -n 1)
[ -n "$mirror" ] || { echo "No Debian mirror among this machine's package sources"; exit 1; }

rm -rf "$root"
mkdir -p "$root"
debootstrap --variant=minbase "$release" "$root/system" "$mirror" >"$root/set_up.log"
unshare --mount --propagation private sh -eu -c '
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    system=$1; shift
    export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
    chroot "$system" apt-get update -qq
    chroot "$system" apt-get install -y -qq --no-install-recommends "$@"
    chroot "$system" apt-get clean
    chroot "$system" localedef -i th_TH -f UTF-8 th_TH.UTF-8
    ln -sf /usr/share/zoneinfo/Asia/Bangkok "$system/etc/localtime"
' _ "$root/system" "${packages[@]}" >>"$root/set_up.log" 2>&1 ||
    { tail -n 20 "$root/set_up.log"; exit 1; }
mkdir -p "$root/system/job"

# One untouched Windows profile; every run works on a copy of it.
"$here/enter.sh" "$root/system" / sh -eu -c '
    export WINEPREFIX=/opt/profile
    wineboot --init
    wine winecfg -v win10
    wineserver --wait' >>"$root/set_up.log" 2>&1
echo "$made_by" >"$root/ready"
echo "Set up: $(chroot "$root/system" dpkg-query --show wine) in $root"
