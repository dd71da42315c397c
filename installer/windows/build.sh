#!/usr/bin/env bash
# build.sh FOLDER: the program for Windows, made on Linux: its folder, Setup.exe and a portable copy.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$(realpath -m "$1")
cd "$root"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
moment=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
setup=$out/LGO-Carbon-Setup-$version.exe
portable=$out/LGO-Carbon-$version-portable.zip

installer/system_packages.sh installer/debian-packages-windows.txt
installer/wine/set_up.sh
mkdir -p "$out"
PYTHON=.venv/bin/python installer/windows/get_python.sh "$out/python"

# Only what goes into the program, so that nothing else can.
rm -rf "$out/source" "$out/freezing" "$out/program" "$setup" "$portable"
mkdir "$out/source"
tar --create --exclude=__pycache__ lgo_desktop resources factors installer pyproject.toml |
    tar --extract --directory "$out/source"

echo "Freezing in Wine: about two minutes"
installer/wine/run.sh "$out" env SOURCE_DATE_EPOCH="$moment" PYTHONHASHSEED=1 PYTHONUTF8=1 \
    wine python/python.exe -m PyInstaller --noconfirm --log-level WARN \
    --distpath 'Z:\job\program' --workpath 'Z:\job\freezing' \
    'Z:\job\source\installer\lgo_desktop.spec' >"$out/freeze.log" 2>&1 ||
    { tail -n 30 "$out/freeze.log"; exit 1; }
program=$out/program/LGO-Carbon
.venv/bin/python -m lgo_desktop.devtools.frozen_files "$program"
find "$program" -exec touch --no-dereference --date="@$moment" {} +

echo "Packing: about one minute"
makensis -V2 -INPUTCHARSET UTF8 -DPROGRAM="$program" -DVERSION="$version" \
    -DICON="$out/freezing/lgo_desktop/lgo-carbon.ico" -DSIDE="$out/freezing/lgo_desktop/setup-side.bmp" \
    -DSETUP="$setup" installer/windows/lgo_carbon.nsi
(cd "$out/program" && find LGO-Carbon -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 "$portable" -@)
(cd "$out" && sha256sum "$(basename "$setup")" "$(basename "$portable")" | tee SHA256SUMS)
du --apparent-size --block-size=MB --summarize "$program" "$setup" "$portable"
