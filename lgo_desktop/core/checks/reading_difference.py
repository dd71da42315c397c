"""Units of a bill that are not the difference of its readings times the multiplier.

A meter on the low side of the customer's own transformer is billed 2 % more than it shows; one
unit is lost in rounding. A meter that passed its last digit begins at zero again. The multiplier
is that of the bill, else that in the list of meters.
"""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.findings import Finding, warning
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.comparison import NO_SLIP, slip_of, swapped
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import exactly
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import number, said
from lgo_desktop.core.statements.meter import STATEMENT as METER

TRANSFORMER_LOSS = Decimal("1.02")
ROUNDING = Decimal(1)
_FULL_METERS = tuple(Decimal(10) ** digits for digits in range(4, 9))
_SWAPPED = Text("ตัวเลขสองหลักอาจสลับกัน", "Two digits may have changed places.")
_NO_MULTIPLIER = Text(
    "ตรงกับผลต่างของเลขอ่านที่ยังไม่คูณตัวคูณ",
    "It is the difference of the readings without the multiplier.",
)
_READING = Text(
    "ตัวเลขที่กรอกคือเลขอ่าน ไม่ใช่จำนวนหน่วย", "What was entered is the reading, not the units."
)


def look(account: Account) -> Iterable[Finding]:
    """A warning for each bill whose readings do not give its units."""
    meters = said(account.entries, METER)
    for paper in (*account.papers, *account.ledger):
        told = paper.numbers
        if "reading" not in told or "previous_reading" not in told:
            continue
        difference = told["reading"] - told["previous_reading"]
        of_meter = number(meters.get(paper.item, {}), "multiplier")
        multiplier = told.get("multiplier") or of_meter or Decimal(1)
        if difference < 0 and not _turned_over(paper, difference, multiplier):
            yield warning(
                "check.reading_below", paper.where(account.id, "reading"),
                reading=exactly(told["reading"]), previous=exactly(told["previous_reading"]),
            )  # fmt: skip
        elif difference >= 0 and paper.quantity is not None:
            units = EXACT.multiply(difference, multiplier)
            if not _agree(paper.quantity, units):
                yield warning(
                    "check.reading_difference", paper.where(account.id, paper.amount),
                    reading=exactly(told["reading"]), previous=exactly(told["previous_reading"]),
                    multiplier=exactly(multiplier), units=exactly(units),
                    typed=exactly(paper.quantity),
                    slip=_slip(paper, units, difference),
                )  # fmt: skip


def _agree(typed: Decimal, units: Decimal) -> bool:
    return units - ROUNDING <= typed <= EXACT.multiply(units, TRANSFORMER_LOSS) + ROUNDING


def _turned_over(paper: Paper, difference: Decimal, multiplier: Decimal) -> bool:
    """Whether the units fit a meter of four to eight digits that began at zero again."""
    if paper.quantity is None:
        return False
    turned = (EXACT.multiply(full + difference, multiplier) for full in _FULL_METERS)
    return any(units > 0 and _agree(paper.quantity, units) for units in turned)


def _slip(paper: Paper, units: Decimal, difference: Decimal) -> Text:
    typed = paper.quantity or Decimal(0)
    if typed == paper.numbers["reading"]:
        return _READING
    if swapped(typed, units):
        return _SWAPPED
    if typed == difference:
        return _NO_MULTIPLIER
    return slip_of(EXACT.divide(typed, units)) if units else NO_SLIP


RULE = Rule(
    "reading_difference",
    Text("เลขอ่านไม่ตรงกับหน่วย", "Readings against units"),
    look,
    (
        Reference(
            "การไฟฟ้าส่วนภูมิภาค อัตราค่าไฟฟ้า ประเภทที่ 2",
            "เครื่องวัดทางด้านแรงต่ำของหม้อแปลงของผู้ใช้ไฟฟ้า คิดหน่วยเพิ่มร้อยละ 2",
        ),
    ),
)
