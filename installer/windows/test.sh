#!/usr/bin/env bash
# test.sh FOLDER: what build.sh left in FOLDER, installed, used and removed in Wine; pictures in FOLDER/test/found.
# What the program made there is then read by the program here: the same bundle, the same words in the PDF.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$(realpath "$1")
job=$out/test
cd "$root"
installer/wine/set_up.sh
rm -rf "$job"
mkdir -p "$job"
cp "$out"/LGO-Carbon-Setup-*.exe "$job/setup.exe"
cp "$out"/LGO-Carbon-*-portable.zip "$job/portable.zip"
cp "$here/test_in_wine.sh" "$job/"
status=0
installer/wine/run.sh "$job" ./test_in_wine.sh setup.exe portable.zip 2>"$job/noise.txt" || status=$?

.venv/bin/python - "$job/found" <<'PYTHON' || status=1
import sys
from pathlib import Path

from pypdf import PdfReader

from lgo_desktop.services.verifying import verify

found = Path(sys.argv[1])
words = "".join(page.extract_text() for page in PdfReader(found / "รายงาน.pdf").pages)
verdict = verify(found / "ส่ง.ghgb").verdict
checks = {
    "the PDF of Windows says its Thai words": "คาร์บอนฟุตพริ้นท์" in words and "สำนักงานตัวอย่าง" in words,
    "the bundle of Windows is verified here": verdict == "accepted_unsigned",
}
for name, good in checks.items():
    print("ok   " if good else "FAIL ", name)
sys.exit(not all(checks.values()))
PYTHON
rm "$job/setup.exe" "$job/portable.zip"
exit $status
