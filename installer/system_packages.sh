#!/bin/sh
# Installs the Debian packages listed in the file $1 that are missing; without root it prints the line to run.
set -eu
wanted=$(sed 's/#.*//' "$1")
command -v dpkg-query >/dev/null 2>&1 || { echo "Not a Debian system; needed: $wanted"; exit 0; }
missing=""
for package in $wanted; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -eq 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
else
    echo "Please run once / กรุณารันคำสั่งนี้หนึ่งครั้ง:"
    echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$missing"
    exit 1
fi
