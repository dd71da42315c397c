"""Project files and entries for the tests of storage."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.periods import Month, Period, ReportingYear
from lgo_desktop.storage.project_file import ProjectFile

AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
LGO = "5500101"
ID = "cfo-2568"
INVENTORY = Inventory(ID, "cfo", LGO, ReportingYear(2568), "tgo-2022")


def new_project(path: Path, *, with_inventory: bool = True) -> ProjectFile:
    """An open project file with one inventory."""
    made = ProjectFile.create(
        path, lgo=LGO, uuid="uuid-of-project", program="0.1.0", host="PC-1", at=AT
    )
    if with_inventory:
        with made.begin("add_inventory", AT) as act:
            act.add_inventory(INVENTORY, "uuid-of-inventory")
    return made


def reopened(path: Path, host: str = "PC-1") -> ProjectFile:
    """The project file, opened."""
    return ProjectFile.open(path, host=host, at=AT)


def fuel(
    n: int = 1, value: str = "1.50", *, month: int = 1, facility: str = "กองช่าง", note: str = ""
) -> Entry:
    """Diesel of one vehicle in one month."""
    period = Period(Month(2025, month), Month(2025, month))
    key = EntryKey("mobile.road_fuel", "diesel", facility, f"รถ {n}", str(period), "quantity")
    return Entry(key, period, Decimal(value), "L", note)


def fuels(vehicles: int, value: str = "1.50") -> list[Entry]:
    """Diesel of so many vehicles in every month of a year."""
    return [fuel(n, value, month=m) for n in range(vehicles) for m in range(1, 13)]


@contextmanager
def refused(code: str) -> Iterator[pytest.ExceptionInfo[Refused]]:
    """The block must refuse with this code, and the catalogue must have its sentences."""
    with pytest.raises(Refused) as caught:
        yield caught
    finding = caught.value.findings[0]
    assert finding.code == code
    assert all(catalogue(language).finding(finding) for language in LANGUAGES)
