#!/usr/bin/env bash
# freeze.sh FOLDER [bare]: the program (or only a bare window, to measure against) frozen into FOLDER/program.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$(realpath -m "$1")
lock=$here/../requirements-freeze-linux.lock
cd "$root"

# An environment of its own, with nothing in it that is not shipped or freezes.
stamp=$(sha256sum <"$lock")
if [ "$(cat "$out/environment/stamp" 2>/dev/null || true)" != "$stamp" ]; then
    .venv/bin/python -m venv --clear "$out/environment"
    "$out/environment/bin/python" -m pip install --quiet --disable-pip-version-check \
        --require-hashes --only-binary :all: --requirement "$lock"
    echo "$stamp" >"$out/environment/stamp"
fi
LGO_FREEZE=${2:-} PYTHONHASHSEED=1 "$out/environment/bin/python" -m PyInstaller --noconfirm \
    --log-level WARN --distpath "$out/program" --workpath "$out/work${2:+-$2}" \
    installer/lgo_desktop.spec >"$out/freeze.log" 2>&1 || { tail -n 30 "$out/freeze.log"; exit 1; }
