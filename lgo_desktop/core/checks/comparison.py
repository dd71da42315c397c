"""Robust comparison of a month with the other months of the same thing, and slips by name.

The median of the other months is not moved by the slip that is looked for. A month is odd when it
differs from that median by a factor, and from its neighbours by half of it: what grows towards a
drought and shrinks again differs from the median but not from its neighbours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Row
from lgo_desktop.core.periods import Month

Shape = Mapping[int, Decimal]
"""What each calendar month usually is, 1 being the average month."""

FEWEST_OTHERS = 3
"""With fewer other months than this nothing is compared."""

_SLIP_LEEWAY = Decimal("1.8")
"""How far a slip by a power of ten may be off: months scatter by up to 41 % (see fuel_jump)."""

_SLIPS: tuple[tuple[Decimal, Text], ...] = (
    (Decimal(10), Text(
        "ตัวเลขที่กรอกมากไปราว 10 เท่า อาจพิมพ์เกินหนึ่งหลักหรือจุดทศนิยมเลื่อน",
        "What was entered is about ten times too much: perhaps a digit too many, or a moved point.",
    )),
    (Decimal(100), Text(
        "ตัวเลขที่กรอกมากไปราว 100 เท่า อาจลืมจุดทศนิยม",
        "What was entered is about a hundred times too much: perhaps the point was left out.",
    )),
    (Decimal(1000), Text(
        "ตัวเลขที่กรอกมากไปราว 1,000 เท่า หน่วยบนเอกสารอาจเป็นกิโลกรัม แต่กรอกเป็นตัน",
        "What was entered is about a thousand times too much: perhaps kg typed as tonnes.",
    )),
    (Decimal("0.1"), Text(
        "ตัวเลขที่กรอกน้อยไปราว 10 เท่า อาจพิมพ์ขาดหนึ่งหลักหรือจุดทศนิยมเลื่อน",
        "What was entered is about a tenth of it: perhaps a digit is missing, or a moved point.",
    )),
    (Decimal("0.01"), Text(
        "ตัวเลขที่กรอกน้อยไปราว 100 เท่า อาจพิมพ์จุดทศนิยมเกินมา",
        "What was entered is about a hundredth of it: perhaps a decimal point too many.",
    )),
    (Decimal("0.001"), Text(
        "ตัวเลขที่กรอกน้อยไปราว 1,000 เท่า หน่วยบนเอกสารอาจเป็นตัน แต่กรอกเป็นกิโลกรัม",
        "What was entered is about a thousandth of it: perhaps the paper says tonnes.",
    )),
)  # fmt: skip
NO_SLIP = Text("กรุณาเทียบกับตัวเลขบนเอกสารอีกครั้ง", "Please compare it with the paper again.")


@dataclass(frozen=True, slots=True)
class Jump:
    """A month that differs, what would be usual, and how many times the usual it is."""

    month: Month
    value: Decimal
    usual: Decimal
    times: Decimal

    @property
    def slip(self) -> Text:
        """The slip of the keyboard or of the unit that would explain it."""
        return slip_of(self.times)

    @property
    def is_of_unit(self) -> bool:
        """Whether a unit a thousand times larger or smaller would explain it."""
        return near(self.times, Decimal(1000)) or near(self.times, Decimal("0.001"))


def apart(one: Decimal, other: Decimal) -> Decimal:
    """By what factor two positive numbers differ, 1 or more."""
    return EXACT.divide(max(one, other), min(one, other))


def near(times: Decimal, power: Decimal) -> bool:
    """Whether a ratio is a power of ten, as nearly as months scatter."""
    return times > 0 and apart(times, power) <= _SLIP_LEEWAY


def slip_of(times: Decimal) -> Text:
    """The slip that makes a number so many times what it should be."""
    return next((text for power, text in _SLIPS if near(times, power)), NO_SLIP)


def swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers hold the same digits and differ in the order of two of them."""
    first, second = (format(number.normalize(), "f") for number in (one, other))
    differing = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    return (
        len(first) == len(second)
        and len(differing) == 2  # noqa: PLR2004 - a swap moves two digits
        and differing[0] == differing[1][::-1]
    )


def jumps(row: Row, limit: Decimal, shape: Shape | None = None) -> Iterator[Jump]:
    """The months of a row that differ from the others by the factor ``limit`` or more.

    Months of zero are not compared. With a ``shape`` a month is compared with and without it, and
    the smaller difference counts, for not every account follows the shape.
    """
    filled = {month: value for month, value in row.months.items() if value > 0}
    if len(filled) <= FEWEST_OTHERS or apart(max(filled.values()), min(filled.values())) < limit:
        return
    for month, value in filled.items():
        usual = _usual(filled, month, shape)
        if apart(value, usual) >= limit and _stands_alone(filled, month, limit):
            yield Jump(month, value, usual, EXACT.divide(value, usual))


def _usual(filled: Mapping[Month, Decimal], month: Month, shape: Shape | None) -> Decimal:
    others = {other: value for other, value in filled.items() if other != month}
    plain = median(others.values())
    if shape is None:
        return plain
    level = median(EXACT.divide(value, shape[other.month]) for other, value in others.items())
    shaped = EXACT.multiply(level, shape[month.month])
    return min(plain, shaped, key=lambda usual: apart(filled[month], usual))


def _stands_alone(filled: Mapping[Month, Decimal], month: Month, limit: Decimal) -> bool:
    beside = (Month.from_ordinal(month.ordinal + step) for step in (-1, 1))
    neighbours = [filled[one] for one in beside if one in filled]
    return all(apart(filled[month], value) * 2 >= limit for value in neighbours)
