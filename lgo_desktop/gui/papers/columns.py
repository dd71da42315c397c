"""How the cells of a ledger look: headings, numbers with thousands apart, marks without colour."""

from decimal import Decimal, InvalidOperation

from lgo_desktop.base.findings import Severity
from lgo_desktop.base.numbers import grouped, rounded
from lgo_desktop.core.papers.declaration import AMOUNT, PaperKind
from lgo_desktop.core.papers.fields import PAPER_MONTH
from lgo_desktop.core.units import unit_named
from lgo_desktop.gui.grid.columns import digits
from lgo_desktop.gui.words import Speech
from lgo_desktop.services.ledger_form import BAHT, ITEM, NOTE, ROW, Column, columns_of

MARK_ID = "mark"
MARK = Column(MARK_ID, MARK_ID)
"""The first column: the number of the paper, and the sign of what is found about it."""
SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "⚠", Severity.NOTE: "•"}
DRAFT, SAVING, NEW = "✎", "…", "＋"
WIDTHS = {
    MARK_ID: 6, ITEM: 17, ROW: 14, NOTE: 16, "bill_no": 10, "slip_no": 9, "plate": 9,
    "substance_on_bill": 12, "multiplier": 5, "time": 6, PAPER_MONTH: 8, "bins": 7,
    "cylinders": 7, "cylinder_size": 7,
}  # fmt: skip
WIDTH = 10
"""In widths of the digit 0."""
WITHOUT_UNIT = ("", "1", "baht", "piece", "cylinder")
"""Units that the name of a column tells."""
SATANG = 2
"""Decimals of baht."""


def columns_shown(kind: PaperKind) -> tuple[Column, ...]:
    """The mark, and the columns of the kind."""
    return (MARK, *columns_of(kind))


def heading(column: Column, kind: PaperKind, speech: Speech) -> str:
    """The name of a column, breakable, with the unit where it is not that of the amount."""
    if column.id in (ITEM, ROW):
        return speech.say(f"papers_page.{column.id}.{kind.id}")
    if column.name is None:
        return speech.say(f"papers_page.column.{column.id}")
    name = speech.name(column.name)
    told = column.id == AMOUNT or column.unit != kind.amount.unit
    if column.type != "number" or column.unit in WITHOUT_UNIT or not told:
        return name
    unit = unit_named(column.unit).name.spoken(speech.language)
    return name if unit in name else f"{name} ({unit})"


def is_number(column: Column) -> bool:
    """Whether a column stands at the right."""
    return column.type == "number"


def shown(column: Column, text: str) -> str:
    """What a cell shows: numbers with thousands apart, anything else as typed."""
    if column.type != "number" or not text:
        return text
    number, _, unit = text.partition(" ")
    try:
        value = Decimal(number)
        if column.id == BAHT and value == rounded(value, SATANG):
            return grouped(value, SATANG)
        return f"{digits(value)} {unit}".rstrip()
    except InvalidOperation:  # what is no number yet is shown as it was typed
        return text
