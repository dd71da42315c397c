"""Making a report of an inventory as a file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.text import Language
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.factor_library import library, places
from lgo_desktop.services.factor_record import results_in
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.results import Results
from lgo_desktop.services.reviewing import review_of
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.safe_write import write_file

if TYPE_CHECKING:
    from lgo_desktop.reports.account import Account
    from lgo_desktop.reports.declaration import Report

FULL_REPORT = "cfo"

Stage = Callable[[str], None]
"""Hears what is being done: ``calculate``, ``render``, ``write``, ``verify``. What it raises ends
the work before anything is written.
"""


def unheard(_stage: str) -> None:
    """Nobody waits."""


def account_of(results: Results, content: str) -> "Account":
    """The results with all that a report may show; ``content`` is the hash of what was entered."""
    from lgo_desktop.reports.account import Account  # noqa: PLC0415 - a door

    return Account(
        places().lgo(results.inventory.lgo), results.entries, results.calculation, results.totals,
        results.packs, library(), all_sources(), content,
        review_of(results), results.choices, results.base_year,
    )  # fmt: skip


def kinds() -> "Mapping[str, Report]":
    """All kinds of reports: the declared ones, and the forms of others that we fill in."""
    from lgo_desktop.reports.registry import all_reports  # noqa: PLC0415 - a door
    from lgo_desktop.services.form_1_5_1 import FORM  # noqa: PLC0415 - a door

    return {**all_reports(), FORM.id: FORM}


def render(results: Results, content: str, kind: str, language: Language) -> bytes:
    """One kind of report of some results; ``report.unknown`` if there is no such kind."""
    report = kinds().get(kind)
    if report is None:
        raise Refused(error("report.unknown", kind=kind[:40], known=", ".join(kinds())))
    return report.render(account_of(results, content), language)


def write_report(
    path: Path, kind: str, out: Path, language: Language, inventory_id: str | None = None
) -> Results:
    """Write a report of an inventory to a file; the results that it shows."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        return write_report_in(project, inventory.id, kind, out, language)


def write_report_in(
    project: ProjectFile, inventory_id: str, kind: str, out: Path, language: Language, *,
    stage: Stage = unheard,
) -> Results:  # fmt: skip
    """The same of a project that is open."""
    stage("calculate")
    results = results_in(project, inventory_id)
    if not results.calculation.lines:
        nothing = error("report.empty", Where(inventory=inventory_id))
        raise Refused(*results.calculation.findings, nothing)
    stage("render")
    made = render(results, project.content_hash(inventory_id), kind, language)
    stage("write")
    write_file(out, made)
    return results
