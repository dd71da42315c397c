"""Numbers as officers type and read them: from text to :class:`~decimal.Decimal` and back.

What is typed keeps every digit; nothing passes through a float. Thai digits and thousands
separators are read; a comma that could be a decimal comma is refused rather than guessed.
"""

import math
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error

EXACT = Context(prec=60, traps=[InvalidOperation, DivisionByZero, Overflow])
"""The context of every calculation: 60 digits, and no NaN or infinity ever."""

LEGIBLE = Context(prec=15, rounding=ROUND_HALF_UP)
"""How many digits people are shown where all of them would only tire."""

MOST_DIGITS = 28
LARGEST = Decimal("1e18")
SMALLEST = Decimal("1e-18")

_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,4})?")
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?:[ \u00a0]\d{3})+)(\.\d*)?")
_DIGITS_AND_COMMAS = re.compile(r"[+-]?[\d,]+(\.\d*)?")
LONGEST_TEXT = 400


def parse_number(text: str, where: Where = NOWHERE) -> Decimal:
    """The number that a text shows, exactly as typed.

    Commas, or spaces, may stand before every three digits and nowhere else. Raises
    :class:`Refused` with ``number.empty``, ``number.not_a_number``, ``number.comma``,
    ``number.too_long`` (more than 28 significant digits) or ``number.too_large`` (beyond 1e18).
    """
    if len(text) > LONGEST_TEXT:
        raise Refused(error("number.too_long", where))
    bare = text.translate(_THAI_DIGITS).translate(_INVISIBLE).strip().replace("−", "-")
    if not bare:
        raise Refused(error("number.empty", where))
    if _GROUPED.fullmatch(bare):
        bare = re.sub(r"[, \u00a0]", "", bare)
    elif "," in bare and _DIGITS_AND_COMMAS.fullmatch(bare):
        raise Refused(error("number.comma", where, text=text.strip()[:40]))
    if not _PLAIN.fullmatch(bare):
        raise Refused(error("number.not_a_number", where, text=text.strip()[:40]))
    return within_limits(Decimal(bare), where)


def within_limits(value: Decimal, where: Where = NOWHERE) -> Decimal:
    """The value itself if a program for bills can hold it; else :class:`Refused`."""
    if not value.is_finite() or (value and value.adjusted() >= LARGEST.adjusted()):
        raise Refused(error("number.too_large", where))
    if not value:
        return Decimal(0)
    digits = value.as_tuple().digits
    significant = len(digits) - next((i for i, d in enumerate(reversed(digits)) if d), 0)
    if significant > MOST_DIGITS or value.adjusted() < SMALLEST.adjusted():
        raise Refused(error("number.too_long", where))
    return value


def from_spreadsheet(value: float, where: Where = NOWHERE) -> Decimal:
    """The decimal that a spreadsheet shows for its binary number: 15 significant digits."""
    if not math.isfinite(value):
        raise Refused(error("number.too_large", where))
    return within_limits(Decimal(format(value, ".15g")), where)


def add_up(values: Iterable[Decimal]) -> Decimal:
    """The exact sum."""
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, value)
    return total


def rounded(value: Decimal, places: int) -> Decimal:
    """The value at so many decimals, halves away from zero as Excel rounds."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=EXACT)


def plain(value: Decimal) -> str:
    """All digits of a value, without exponent and without idle zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(value: Decimal, places: int) -> str:
    """The value as it is shown: rounded, thousands separated."""
    return format(rounded(value, places), ",f")


def legible(value: Decimal) -> str:
    """The value for people's eyes: 15 significant digits at most, as a spreadsheet holds."""
    return plain(LEGIBLE.plus(value))
