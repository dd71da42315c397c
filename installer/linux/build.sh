#!/usr/bin/env bash
# build.sh FOLDER: the program for Linux: its folder, a .tar.xz of it and a .deb for Debian and Ubuntu.
# It runs on systems whose C library is as new as this machine's.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$(realpath -m "$1")
cd "$root"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
archive=$out/lgo-carbon-$version-linux-x86_64.tar.xz
package=$out/lgo-carbon_${version}_amd64.deb

installer/system_packages.sh installer/debian-packages-app.txt
installer/system_packages.sh installer/debian-packages-linux.txt
mkdir -p "$out"
"$here/freeze.sh" "$out"
program=$out/program/LGO-Carbon
.venv/bin/python -m lgo_desktop.devtools.frozen_files "$program"

rm -rf "$archive" "$package" "$out/tree"
tar --create --xz --file "$archive" --directory "$out/program" --sort=name --owner=0 --group=0 \
    --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" LGO-Carbon

tree=$out/tree
share=$tree/usr/share
mkdir -p "$tree/usr/lib" "$tree/usr/bin" "$tree/DEBIAN" "$share/doc/lgo-carbon" "$share/applications" \
    "$share/mime/packages" "$share/icons/hicolor/256x256/apps"
cp -a "$program" "$tree/usr/lib/lgo-carbon"
ln -s ../lib/lgo-carbon/lgo ../lib/lgo-carbon/lgo-carbon "$tree/usr/bin/"
cp "$program/_internal/resources/icons/lgo-carbon.png" "$share/icons/hicolor/256x256/apps/"
cp "$here/lgo-carbon.desktop" "$share/applications/"
cp "$here/lgo-carbon.xml" "$share/mime/packages/"
cp LICENSE "$share/doc/lgo-carbon/copyright"
libc=$(ldd --version | sed -n '1s/.* //p')
cat >"$tree/DEBIAN/control" <<CONTROL
Package: lgo-carbon
Version: $version
Architecture: amd64
Section: science
Priority: optional
Maintainer: LGO Carbon Desktop <maintainers@lgo-carbon.invalid>
Installed-Size: $(du --apparent-size --block-size=K --summarize "$tree/usr" | cut -dK -f1)
Depends: libc6 (>= $libc), libegl1, libgl1, libxcb1
Description: greenhouse gas accounts of Thailand's local governments, offline
 LGO Carbon Desktop compiles the carbon footprint of a local government by the
 requirement, factors and forms of TGO, in Thai and in English.
CONTROL
find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package" >/dev/null
rm -rf "$tree"
(cd "$out" && sha256sum "$(basename "$archive")" "$(basename "$package")" | tee SHA256SUMS)
du --apparent-size --block-size=MB --summarize "$program" "$archive" "$package"
