"""The program's check of itself: that its files are whole and that it works on this computer.

Nothing of the user's is touched: the work is done on the sample office in a folder of its own that
goes afterwards. Its name is Thai, as officers' folders are.
"""

import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, has_error, note
from lgo_desktop.base.paths import program_root, resources
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.services.calculating import calculate
from lgo_desktop.services.demonstration import WISH
from lgo_desktop.services.entering import enter
from lgo_desktop.services.factor_library import library, places
from lgo_desktop.services.installed_copy import contents_list, sha256_of_file
from lgo_desktop.services.inventories import start_inventory
from lgo_desktop.services.reporting import write_report
from lgo_desktop.services.surroundings import program_version

KNOWN_TOTAL = Decimal("231229.387872")
"""kgCO2e of the sample office in 2568, as worked out by hand in its form 1.5(1)."""
_FOLDER, _PROJECT = "ตรวจสอบโปรแกรม ", "เทศบาลตัวอย่าง ปี ๒๕๖๘.lgo"
_MOST_TOLD = 10


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """Which parts of the check were passed, and what was found."""

    passed: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def good(self) -> bool:
        """Whether the program can be relied on."""
        return not has_error(self.findings)

    def as_dict(self) -> dict[str, Any]:
        """For JSON (schema ``lgo.self-check/1``)."""
        return {"version": program_version(), "passed": list(self.passed)}


def self_check(root: Path | None = None) -> SelfCheck:
    """Everything checked, one part after another; a part that fails stops none of the others."""
    passed: list[str] = []
    found: list[Finding] = []
    with tempfile.TemporaryDirectory(prefix=_FOLDER, ignore_cleanup_errors=True) as name:
        project = Path(name) / _PROJECT
        parts: dict[str, Callable[[], Iterator[Finding]]] = {
            "files": lambda: _files(root or program_root()),
            "factors": _factors,
            "project": lambda: _project(project),
            "report": lambda: _report(project),
        }
        for part, work in parts.items():
            told = _done(part, work)
            found += told
            if not has_error(told):
                passed.append(part)
    return SelfCheck(tuple(passed), tuple(found))


def _done(part: str, work: Callable[[], Iterator[Finding]]) -> list[Finding]:
    try:
        return list(work())
    except Refused as refusal:
        return list(refusal.findings)
    except Exception as fault:  # noqa: BLE001 - whatever fails here is what the check is for
        return [error(f"self_check.{part}", reason=f"{type(fault).__name__}: {fault}"[:300])]


def _files(root: Path) -> Iterator[Finding]:
    """Files that are gone or are no longer what was installed."""
    list_of_files = contents_list(root)
    if list_of_files is None:
        yield note("self_check.unsealed")
        return
    told = 0
    for place, sha256 in json.loads(list_of_files.read_text(encoding="utf-8")).items():
        path = root / place
        if path.is_file() and sha256_of_file(path) == sha256:
            continue
        told += 1
        if told > _MOST_TOLD:
            return
        code = "self_check.file_changed" if path.is_file() else "self_check.file_missing"
        yield error(code, Where(file=place), file=place)


def _factors() -> Iterator[Finding]:
    """Whether the packs are read and every book answers."""
    if not library().books or not places().lgos:
        yield error("self_check.factors", reason="0")


def _project(path: Path) -> Iterator[Finding]:
    """Whether a project is saved, opened again and calculated to the figure that is known."""
    start_inventory(path, WISH)
    taken = enter(path, resources() / "demo" / "office_2568.csv")
    yield from (one for one in taken.findings if has_error((one,)))
    total = calculate(path).totals.total
    if total != KNOWN_TOTAL:
        yield error("self_check.project", reason=f"{total} ≠ {KNOWN_TOTAL}")


def _report(project: Path) -> Iterator[Finding]:
    """Whether the report is written in both languages, and can be read as a PDF."""
    import pypdfium2  # type: ignore[import-untyped]

    for language in LANGUAGES:
        path = project.with_name(f"รายงาน {language}.pdf")
        write_report(project, "cfo", path, language)
        with pypdfium2.PdfDocument(path) as document:
            if not len(document) or document[0].render(scale=0.2).to_pil().getbbox() is None:
                yield error("self_check.report", reason=path.name)
