"""The whole job on a sample office: from the form it fills in to the bundle that is verified.

The figures are those of a real office's year 2568, retyped without its name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.paths import resources
from lgo_desktop.core.factors.sample_places import SAMPLE_OFFICE
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.calculating import calculate
from lgo_desktop.services.entering import enter
from lgo_desktop.services.exporting import export
from lgo_desktop.services.importing import import_workbook
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.reporting import write_report
from lgo_desktop.services.results import Results
from lgo_desktop.services.results_document import results_document
from lgo_desktop.services.verifying import Verification, verify
from lgo_desktop.storage.safe_write import write_file

FILES = (
    "office.lgo", "form_1_5_1.xlsx", "report.pdf", "results.xlsx", "office.ghgb",
    "calculate.json", "verify.json",
)  # fmt: skip
WISH = Wish(SAMPLE_OFFICE.code, "cfo", ReportingYear(2568), "published", "tgo-2022")


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the demonstration left, and what came out."""

    files: tuple[Path, ...]
    results: Results
    verification: Verification


def demonstrate(folder: Path, as_document: Callable[[str, dict[str, Any]], str]) -> Demonstration:
    """Make the sample in a folder, replacing what an earlier demonstration left there.

    The figures are put on our form 1.5(1); that workbook is imported into a fresh project, which
    is calculated, reported, exported and verified. ``as_document`` writes JSON as the command line
    does.
    """
    office, form, report, workbook, bundle, told, verified = (folder / name for name in FILES)
    _make_room(folder)
    _fill_in_form(folder, form)
    start_inventory(office, WISH)
    intake = import_workbook(office, form)
    if intake.counts["refused"]:
        raise Refused(*intake.findings)
    write_report(office, "cfo", report, "th")
    write_report(office, "results", workbook, "th")
    export(office, bundle)
    results, verification = calculate(office), verify(bundle)
    write_file(told, as_document("calculate", results_document(results)).encode())
    write_file(verified, as_document("verify", verification.as_dict()).encode())
    return Demonstration(tuple(folder / name for name in FILES), results, verification)


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            (folder / name).unlink(missing_ok=True)
    except OSError as trouble:
        reason = trouble.strerror or type(trouble).__name__
        raise Refused(error("demo.folder", Where(file=str(folder)), reason=reason)) from trouble


def _fill_in_form(folder: Path, form: Path) -> None:
    """Type the figures into a passing project and put them on the form."""
    passing = folder / ".form.lgo"
    passing.unlink(missing_ok=True)
    try:
        start_inventory(passing, WISH)
        enter(passing, resources() / "demo" / "office_2568.csv")
        write_report(passing, "form_1_5_1", form, "th")
    finally:
        passing.unlink(missing_ok=True)
