"""What a new line begins with: what repeats from the line before, and what follows from it."""

from collections.abc import Mapping

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.base.text import Language
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.papers.admission import read_month
from lgo_desktop.core.papers.fields import (
    ODOMETER_IN,
    ODOMETER_OUT,
    PAPER_DATE,
    PAPER_MONTH,
    PREVIOUS_READ_ON,
    PREVIOUS_READING,
    READ_ON,
    READING,
)
from lgo_desktop.core.periods import Month, parse_month
from lgo_desktop.services.ledger_form import Cells, day_typed, day_written

ABOUT = ("source", "variant", "facility", "item")
REPEATED = (*ABOUT, "multiplier", "cylinder_size", PAPER_DATE)
"""What stays the same from line to line until it is typed over."""
GOES_ON: Mapping[str, str] = {
    PREVIOUS_READING: READING, PREVIOUS_READ_ON: READ_ON, ODOMETER_OUT: ODOMETER_IN,
}  # fmt: skip
"""What begins where the paper before ended."""


def following(before: Cells, inventory: Inventory, language: Language) -> dict[str, str]:
    """The cells that a line after ``before``, about the same account, begins with."""
    cells = {name: before[name] for name in REPEATED if name in before}
    cells |= {name: before[ended] for name, ended in GOES_ON.items() if ended in before}
    month = _next_month(before.get(PAPER_MONTH, ""), inventory)
    if month is not None:
        cells[PAPER_MONTH] = day_written(str(month), language)
    return cells


def _next_month(text: str, inventory: Inventory) -> Month | None:
    """The month after; none where the month before cannot be read or the year ends with it."""
    try:
        month = parse_month(read_month(day_typed(text, inventory), NOWHERE))
    except Refused:  # the line before says so itself
        return None
    after = Month.from_ordinal(month.ordinal + 1)
    return after if after <= inventory.year.period.last else None
