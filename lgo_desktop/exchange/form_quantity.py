"""The quantity that one cell of a form holds: a number, nothing, or a finding naming the cell."""

from datetime import date, time, timedelta
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.base.numbers import from_spreadsheet, parse_number, plain, within_limits
from lgo_desktop.exchange.xlsx_sheets import Cell

_DASHES = {"-", "–", "—", "−", "--"}


def number_in(cell: Cell, where: Where = NOWHERE) -> Decimal | None:
    """The number in a cell; None if it is blank or a dash.

    Raises :class:`Refused` with ``import.cell_error``, ``import.no_saved_value`` (a formula that
    was never calculated), ``import.date_cell``, ``import.not_a_number`` or ``number.…``.
    """
    value, name = cell.value, where.cell or ""
    if cell.is_error:
        raise Refused(error("import.cell_error", where, cell=name, text=str(value)[:40]))
    if value is None and cell.formula:
        raise Refused(error("import.no_saved_value", where, cell=name))
    if value is None or cell.text in _DASHES or value == "":
        return None
    if isinstance(value, date | time | timedelta):
        raise Refused(error("import.date_cell", where, cell=name))
    if isinstance(value, bool):
        raise Refused(error("import.not_a_number", where, cell=name, text=str(value).upper()))
    if isinstance(value, int):
        return within_limits(Decimal(value), where)
    return from_spreadsheet(value, where) if isinstance(value, float) else _typed(value, where)


def _typed(text: str, where: Where) -> Decimal | None:
    """The number that someone typed as text."""
    if not text.strip("\u00a0\u200b \t\r\n"):
        return None
    try:
        return parse_number(text, where)
    except Refused as refused:
        if refused.findings[0].code != "number.not_a_number":
            raise
        name = where.cell or ""
        shown = error("import.not_a_number", where, cell=name, text=text.strip()[:40])
        raise Refused(shown) from None


def quantity_in(cell: Cell, where: Where) -> Decimal | None:
    """The quantity in a cell: as :func:`number_in`, and ``import.negative`` below zero."""
    number = number_in(cell, where)
    if number is not None and number < 0:
        raise Refused(error("import.negative", where, cell=where.cell or "", value=plain(number)))
    return number


def plain_number(cell: Cell) -> Decimal | None:
    """The number in a cell, or None whatever else stands there."""
    try:
        return number_in(cell)
    except Refused:
        return None
