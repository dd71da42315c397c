#!/usr/bin/env bash
# test_on_debian.sh, in a system to be thrown away: the package and the archive as a user meets them.
set -uo pipefail
passed=0 failed=0
check() { # what, got, wanted
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1)); echo "ok    $1"
    else
        failed=$((failed + 1)); echo "FAIL  $1: got “$2”, wanted “$3”"
    fi
}
status() { "$@" >>/job/messages.txt 2>&1; echo $?; }
officer() { su officer --shell /bin/sh --command "cd ~ && $1"; }
until_there() {
    local left=$1; shift
    while [ "$left" -gt 0 ]; do "$@" >/dev/null 2>&1 && return 0; sleep 1; left=$((left - 1)); done
    return 1
}
window_titled() { xdotool search --onlyvisible --name "$1"; }

useradd --create-home officer
user=$(getent passwd officer | cut -d: -f6)
apt-get update -qq
apt-get install -y -qq --no-install-recommends xz-utils >/dev/null 2>&1
check "the package installs with what it depends on" "$(status apt-get install -y -qq --no-install-recommends /job/package.deb)" 0
check "the program checks itself" "$(status officer 'lgo self-check')" 0
check "a year's work" "$(status officer 'lgo demo --out "งาน ๒๕๖๘" && mv "งาน ๒๕๖๘/office.lgo" "งาน ๒๕๖๘/เทศบาลของเรา.lgo"')" 0
check "its total" "$(officer 'lgo calculate "งาน ๒๕๖๘/เทศบาลของเรา.lgo" --json' | sed -n 's/.*"total": "\([0-9.]*\)".*/\1/p' | sed -n 1p)" 231229.387872
chmod a+rX "$(dirname "$XAUTHORITY")" "$XAUTHORITY" # so that the officer may use this screen
openbox >/dev/null 2>&1 &
officer 'exec lgo-carbon "งาน ๒๕๖๘/เทศบาลของเรา.lgo"' >/dev/null 2>&1 &
check "the project's window comes" "$(status until_there 30 window_titled 'เทศบาลของเรา')" 0
check "and checks the copy once" "$(status until_there 60 grep -q '"good": true' $user/.local/share/lgo-carbon/self-check.json)" 0
import -window root /job/window.png
xdotool key alt+F4
check "and closes" "$(until_there 20 bash -c '! xdotool search --onlyvisible --name เทศบาลของเรา'; echo $?)" 0
check "the package is removed" "$(status apt-get remove -y -qq lgo-carbon)" 0
check "with all its files" "$(find /usr -name '*lgo-carbon*' | wc -l)" 0
check "projects and settings stay" "$(ls "$user/งาน ๒๕๖๘/เทศบาลของเรา.lgo" $user/.local/share/lgo-carbon/window.json | wc -l)" 2
mkdir "$user/โปรแกรม"
tar --extract --file /job/archive.tar.xz --directory "$user/โปรแกรม"
check "the archive works from any folder" "$(status officer '"โปรแกรม/LGO-Carbon/lgo" self-check')" 0
echo >>"$user/โปรแกรม/LGO-Carbon/_internal/factors/books/tgo-2022.csv"
check "a changed factor is noticed" "$(status officer '"โปรแกรม/LGO-Carbon/lgo" self-check')" 1
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
