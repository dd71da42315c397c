"""What goes out of the project that lies open on the desk: reports, forms, and the bundle."""

from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Severity, Where, error
from lgo_desktop.base.text import Language, Text
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.evidence_shelf import read_shelf
from lgo_desktop.services.exporting import export_in
from lgo_desktop.services.reporting import Stage, kinds, unheard, write_report_in
from lgo_desktop.services.verifying import Verification, verify


@dataclass(frozen=True, slots=True)
class Publication:
    """A kind of report that can be written: its id, its name, and the suffix of its file."""

    id: str
    name: Text
    suffix: str


def publications() -> tuple[Publication, ...]:
    """All kinds of reports, in the order in which they are declared."""
    return tuple(Publication(kind.id, kind.name, kind.suffix) for kind in kinds().values())


@dataclass(frozen=True, slots=True)
class Readiness:
    """What can be written, how many lines it would show, and how many things must be mended.

    ``evidence`` is how many files of evidence there are, of ``evidence_bytes`` in all.
    """

    publications: tuple[Publication, ...]
    lines: int
    errors: int
    evidence: int = 0
    evidence_bytes: int = 0


def readiness(desk: Desk) -> Readiness:
    """Whether the open inventory is ready for reports (some lines) and export (no errors)."""
    calculation = desk.results().calculation
    errors = sum(one.severity is Severity.ERROR for one in calculation.findings)
    shelf = read_shelf(desk.project, desk.held_inventory.id)
    return Readiness(publications(), len(calculation.lines), errors, len(shelf.files), shelf.size)


def publish_report(
    desk: Desk, kind: str, out: Path, language: Language, stage: Stage = unheard
) -> None:
    """Write a report of the open inventory, as :func:`reporting.write_report` does."""
    write_report_in(desk.project, _inventory(desk), kind, out, language, stage=stage)


def publish_bundle(
    desk: Desk, out: Path, stage: Stage = unheard, *, with_files: bool = False
) -> Verification:
    """Write the bundle of the open inventory, and read it again at once as a receiver would.

    ``with_files``: the files of evidence go along, not their list alone.
    """
    export_in(desk.project, _inventory(desk), out, stage, with_files=with_files)
    stage("verify")
    return verify(out)


def _inventory(desk: Desk) -> str:
    if desk.inventory is None:
        raise Refused(error("grid.no_inventory", Where(file=desk.path.name)))
    return desk.inventory.id
