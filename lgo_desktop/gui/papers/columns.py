"""How the cells of a ledger look: headings, numbers with thousands apart, marks without colour."""

from decimal import Decimal, InvalidOperation

from lgo_desktop.base.findings import Severity
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.units import unit_named
from lgo_desktop.gui.grid.columns import digits
from lgo_desktop.gui.words import Speech, unbroken
from lgo_desktop.services.ledger_form import ITEM, NOTE, ROW, Column, columns_of

MARK = Column("mark", "mark")
"""The first column: the number of the paper, and the sign of what is found about it."""
SIGNS = {Severity.ERROR: "✕", Severity.WARNING: "⚠", Severity.NOTE: "•"}
DRAFT, SAVING, NEW = "✎", "…", "＋"
WIDTHS = {
    "mark": 7, ITEM: 20, ROW: 22, NOTE: 16, "baht": 12, "bill_no": 13, "slip_no": 12,
    "amount": 12, "substance_on_bill": 14, "multiplier": 8, "time": 8,
}  # fmt: skip
WIDTH = 11
"""In widths of the digit 0."""


def columns_shown(kind: PaperKind) -> tuple[Column, ...]:
    """The mark, and the columns of the kind."""
    return (MARK, *columns_of(kind))


def heading(column: Column, kind: PaperKind, speech: Speech) -> str:
    """The name of a column with its unit, as far as it is not told by the name."""
    if column.id in (ITEM, ROW):
        return unbroken(speech.say(f"papers_page.{column.id}.{kind.id}"))
    if column.name is None:
        return unbroken(speech.say(f"papers_page.column.{column.id}"))
    name = column.name.spoken(speech.language)
    if column.type != "number" or column.unit in ("", "1"):
        return name
    unit = unit_named(column.unit).name.spoken(speech.language)
    return name if unit in name or column.id == "baht" else f"{name} ({unit})"


def is_number(column: Column) -> bool:
    """Whether a column stands at the right."""
    return column.type == "number"


def shown(column: Column, text: str) -> str:
    """What a cell shows: numbers with thousands apart, anything else as typed."""
    if column.type != "number" or not text:
        return text
    number, _, unit = text.partition(" ")
    try:
        return f"{digits(Decimal(number))} {unit}".rstrip()
    except InvalidOperation:  # what is no number yet is shown as it was typed
        return text
