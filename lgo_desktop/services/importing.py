"""Importing a workbook that exists already: dry run or in one transaction."""

from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Severity, Where
from lgo_desktop.core.admission import admit
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.backing_up import BEFORE_IMPORT, Kept, keep_backup
from lgo_desktop.services.intake import Candidate, Intake, refused, take_in
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.printed_factors import printed_factors
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.project_file import ProjectFile


def import_workbook(
    path: Path, workbook: Path, inventory_id: str | None = None, *,
    sheet: str | None = None, reader: str | None = None, dry_run: bool = False,
) -> Intake:  # fmt: skip
    """The same as :func:`import_into` for a project file that is not open."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        return import_into(
            project, inventory, workbook, sheet=sheet, reader=reader, dry_run=dry_run
        )


def import_into(
    project: ProjectFile, inventory: Inventory, workbook: Path, *,
    sheet: str | None = None, reader: str | None = None, dry_run: bool = False,
) -> Intake:  # fmt: skip
    """Read a workbook into an inventory, in one transaction, or only say what it would do.

    A backup of what stands is kept before.
    """
    from lgo_desktop.exchange.readers import read_entries  # noqa: PLC0415 - a door

    used, reading = read_entries(
        workbook, inventory.year, sheet=sheet, reader=reader,
        expected_factors=printed_factors(inventory),
    )  # fmt: skip
    candidates, problems = [], list(reading.findings)
    for cell in reading.cells:
        where = Where(
            inventory=inventory.id, file=workbook.name, sheet=cell.sheet, cell=cell.cell,
            source=cell.entry.key.source, period=cell.entry.key.period,
        )  # fmt: skip
        try:
            candidates.append(Candidate(where, admit(cell.entry, all_sources(), where)))
        except Refused as refusal:
            problems.extend(refusal.findings)
    kept = Kept(None) if dry_run else keep_backup(project, BEFORE_IMPORT)
    items, findings = take_in(
        project, inventory, candidates, way="import", file=workbook.name, dry_run=dry_run
    )
    items += refused(_refusals(problems))
    return Intake(used.id, dry_run, tuple(items), (*problems, *kept.findings, *findings))


def _refusals(findings: list[Finding]) -> list[Finding]:
    """The findings that kept a cell out."""
    return [f for f in findings if f.severity is Severity.ERROR and f.where.cell is not None]
