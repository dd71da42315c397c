"""Numbers as the pages of results show them."""

from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, grouped
from lgo_desktop.gui.widgets.value_table import Cell

KG_A_TONNE = Decimal(1000)
TONNES, KILOGRAMS = "tCO₂e", "kgCO₂e"
NOTHING = "–"


def in_tonnes(kilograms: Decimal) -> Decimal:
    """Kilograms as tonnes."""
    return EXACT.divide(kilograms, KG_A_TONNE)


def tonnes(kilograms: Decimal) -> str:
    """Kilograms shown as tonnes with two decimals."""
    return grouped(in_tonnes(kilograms), 2)


def percent(part: Decimal, whole: Decimal) -> str:
    """A share in percent with one decimal; a dash where there is nothing to share."""
    return f"{grouped(EXACT.divide(part * 100, whole), 1)}%" if whole > 0 else NOTHING


def signed(kilograms: Decimal) -> str:
    """A difference in tonnes with its sign."""
    return f"{'+' if kilograms > 0 else ''}{tonnes(kilograms)}"


def number_cell(value: Decimal | None, places: int) -> Cell:
    """A number in a table, sorted by its size; a dash where there is none."""
    return Cell(NOTHING) if value is None else Cell(grouped(value, places), value)


def tonnes_cell(kilograms: Decimal | None) -> Cell:
    """Kilograms in a table as tonnes."""
    return Cell(NOTHING) if kilograms is None else Cell(tonnes(kilograms), kilograms)


def share_cell(part: Decimal | None, whole: Decimal) -> Cell:
    """A share in a table, sorted by the part."""
    return Cell(NOTHING) if part is None else Cell(percent(part, whole), part)
