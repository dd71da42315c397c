"""The readers of workbooks: which of them understands a file, and what it reads from it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.exchange.form_1_5_1 import FactorTotals, FormReading, holds_form, read_form_of
from lgo_desktop.exchange.xlsx_sheets import Workbook, read_workbook

Understands = Callable[[Workbook, ReportingYear], bool]
Reads = Callable[[Workbook, ReportingYear, str | None, FactorTotals], FormReading]


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader: its id for ``--reader``, the form it reads, and how."""

    id: str
    name: Text
    understands: Understands
    read: Reads


READERS: tuple[Reader, ...] = (
    Reader("form_1_5_1", Text("แบบฟอร์ม 1.5(1)", "Form 1.5(1)"), holds_form, read_form_of),
)


def read_entries(
    path: Path, year: ReportingYear, *, sheet: str | None, reader: str | None,
    expected_factors: FactorTotals,
) -> tuple[Reader, FormReading]:  # fmt: skip
    """What a workbook says, and the reader that understood it.

    Raises :class:`Refused`: ``workbook.…``, ``import.unknown_reader`` (no reader of that id),
    ``import.no_reader`` (no reader understands the file), or what the reader itself refuses with.
    """
    where = Where(file=path.name)
    chosen = [one for one in READERS if reader in {None, one.id}]
    if not chosen:
        known = ", ".join(one.id for one in READERS)
        raise Refused(error("import.unknown_reader", where, reader=str(reader)[:40], readers=known))
    workbook = read_workbook(path)
    for one in chosen:
        if one.understands(workbook, year):
            return one, one.read(workbook, year, sheet, expected_factors)
    names = [one.name for one in chosen]
    forms = Text(", ".join(name.th for name in names), ", ".join(name.en for name in names))
    raise Refused(error("import.no_reader", where, forms=forms))
