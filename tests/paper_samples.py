"""Papers of the sample town, as people type them."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from core_samples import rules

from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.core.papers.admission import read_paper
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.month_cells import MonthCell

BILL = {
    "kind": "electricity_bill", "variant": "office", "item": "0200 1145 3321",
    "paper_month": "03/2568", "previous_read_on": "18/02/2568", "read_on": "18/03/2568",
    "previous_reading": "41,873", "reading": "44,180", "multiplier": "1", "amount": "2,307",
    "baht": "11,074.00", "bill_no": "0311-001",
}  # fmt: skip
SLIP = {
    "kind": "fuel_slip", "source": "mobile.road_fuel", "variant": "ดีเซล", "item": "81-2250",
    "paper_date": "6/6/2568", "slip_no": "12/587", "amount": "45.0", "baht": "1,437.30",
    "odometer_out": "148,220", "odometer_in": "148,366",
}  # fmt: skip
WEIGHED = {
    "kind": "weighbridge_slip", "source": "waste.landfilled", "variant": "sanitary_landfill",
    "paper_date": "4/6/2568", "time": "10:42", "plate": "81-2250", "gross_in": "9,860",
    "gross_out": "5,690", "amount": "4,170",
}  # fmt: skip
"""The three papers drawn for the sample: a PEA bill, a fuel slip, a weighbridge slip."""


def read(cells: dict[str, str], number: int = 0, /, **more: str) -> LedgerPaper:
    """A paper as it is read from cells, some of them typed otherwise."""
    return numbered(read_paper({**cells, **more}, rules(), NOWHERE), number)


def numbered(paper: LedgerPaper, number: int) -> LedgerPaper:
    """The paper with a number of the ledger."""
    return replace(paper, number=number)


def said_in(cell: MonthCell) -> dict[str, Decimal | str]:
    """What the entries of a cell say, by field."""
    return {entry.key.field: entry.value for entry in cell.entries}


def amounts(cells: Iterable[MonthCell]) -> dict[str, Decimal]:
    """The amounts of cells by month."""
    return {str(cell.month): cell.amount.number for cell in cells}
