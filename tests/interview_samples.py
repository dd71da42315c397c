"""Project files of a sample town for the tests of the interview and its rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

from sample_towns import SMALL_TOWN_CODE

from lgo_desktop.core.interview.decision import answers_in
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.registry import all_statements
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.surroundings import now, open_project
from lgo_desktop.storage.project_file import ProjectFile

YEAR = ReportingYear(2568)
TRUCK = Row("mobile.road_fuel", "diesel", item="รถขยะ")


@contextmanager
def new_town(
    folder: Path, lgo: str = SMALL_TOWN_CODE, year: ReportingYear = YEAR
) -> Iterator[tuple[ProjectFile, Inventory]]:
    """An open project with one empty inventory."""
    path = folder / "เมือง.lgo"
    started = start_inventory(path, Wish(lgo, "cfo", year))
    with open_project(path) as project:
        yield project, started.inventory


def typed(
    project: ProjectFile, inventory: Inventory, row: Row, value: str = "331.2", unit: str = "L",
    *, field: str = "quantity", period: str = "2568-01",
) -> Entry:  # fmt: skip
    """An amount of a row, typed by hand."""
    months = parse_period(period, inventory.year, history=True)
    key = EntryKey(row.source, row.variant, row.facility, row.item, str(months), field)
    entry = Entry(key, months, Decimal(value), unit)
    with project.begin("enter", at=now()) as act:
        act.put_entries(inventory.id, [entry])
    return entry


def stated(
    project: ProjectFile, inventory: Inventory, statement: str, item: str, **values: str
) -> None:
    """Words that the office states, typed by hand."""
    year = inventory.year.period
    keys = {name: EntryKey(statement, "", "", item, str(year), name) for name in values}
    with project.begin("enter", at=now()) as act:
        act.put_entries(inventory.id, [Entry(keys[n], year, value) for n, value in values.items()])


def reasons(project: ProjectFile, inventory: Inventory) -> dict[str, str]:
    """Why things are left out, by what is left out."""
    told = said(project.entries(inventory.id), all_statements()["boundary.exclusion"])
    return {item: words(fields, "reason") for item, fields in told.items() if "reason" in fields}


def answers(project: ProjectFile, inventory: Inventory) -> dict[str, str]:
    """The answers by question."""
    return {id_: one.value for id_, one in answers_in(project.entries(inventory.id)).items()}
