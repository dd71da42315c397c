"""A phrase as the paper says it, read into an amount: ``15 ถัง (200 ล.) ต.ค.-ธ.ค. 67``.

Nothing is guessed: where a phrase can be understood in two ways both are given and the officer is
asked; what cannot be understood refuses the phrase and says which word it was.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from unicodedata import normalize

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Finding, Where, error
from lgo_desktop.base.numbers import EXACT, LONGEST_TEXT, plain, within_limits
from lgo_desktop.base.text import Text
from lgo_desktop.core.grid.typed import tidy
from lgo_desktop.core.phrases.amounts import Amount, amounts_in, without_remarks
from lgo_desktop.core.phrases.grammar import MONTHLY
from lgo_desktop.core.phrases.misread import why_not
from lgo_desktop.core.phrases.reading import Asked, Reading, Understanding
from lgo_desktop.core.phrases.spans import Dated, dated_readings

NONE_USED = frozenset({
    "ไม่มี", "ไม่ใช้", "ไม่ได้ใช้", "ไม่มีการใช้", "ไม่มีการใช้งาน", "ไม่ได้เติม", "ไม่มีการเติม",
    "none", "nil", "zero",
})  # fmt: skip
NOT_KNOWN = frozenset({
    "ไม่ทราบ", "ไม่มีข้อมูล", "ไม่พบข้อมูล", "หาไม่พบ", "ไม่พบ", "รอบิล", "รอข้อมูล", "รอใบแจ้งหนี้", "ไม่มีบิล",
    "บิลหาย",
    "ยังไม่ได้รับ", "n/a", "na", "n.a.", "?", "??", "unknown", "ไม่แน่ใจ",
})  # fmt: skip
DASHES = frozenset({"-", "--"})
_DASHES = str.maketrans("−–—", "---")
_EVEN = re.compile(r"(?<=\d)[.,]\s*[-–—=]+(?=\s|$)")
"""``1,250.-`` as money is written: even, without satang."""


def read_phrase(text: str, asked: Asked, where: Where = NOWHERE) -> Understanding:
    """What a phrase says in a cell.

    Raises :class:`Refused`: ``phrase.not_known`` (the paper is missing), the reasons of
    :func:`why_not`, or those of numbers.
    """
    bare = _tidied(text, where)
    folded = "".join(bare.split()).casefold()
    if folded in NOT_KNOWN:
        raise Refused(error("phrase.not_known", where, text=bare[:40]))
    if folded in NONE_USED or folded in DASHES:
        nothing = Reading(Decimal(0), asked.unit, asked.period, Text("0", "0"), explained=True)
        return Understanding((nothing,), ask=folded in DASHES)
    dated = dated_readings(bare, asked.year)
    if dated[0].trouble:
        raise Refused(error(dated[0].trouble, where, text=bare[:40]))
    found = _found(dated, asked)
    if not found:
        rest, _ = without_remarks(dated[0].rest)
        raise Refused(_outside(dated, asked, where) or why_not(rest, asked, where))
    for reading, _ in found:
        within_limits(reading.value, where)
    readings = _distinct(reading for reading, _ in found)
    return Understanding(readings, ask=len(readings) > 1 or not found[0][1])


def _tidied(text: str, where: Where) -> str:
    if len(text) > LONGEST_TEXT:
        raise Refused(error("number.too_long", where))
    bare = normalize("NFC", tidy(text)).translate(_DASHES).replace("ํา", "ำ").replace("เเ", "แ")
    bare = _EVEN.sub("", bare)
    if not bare:
        raise Refused(error("number.empty", where))
    return bare


def _found(ways: tuple[Dated, ...], asked: Asked) -> list[tuple[Reading, bool]]:
    """Every reading of a text within the year, and whether nothing speaks against it."""
    found: list[tuple[Reading, bool]] = []
    for dated in ways:
        if dated.period and dated.period not in asked.year.period:
            continue
        rest, remark = without_remarks(dated.rest)
        found += [
            one for amount in amounts_in(rest, asked)
            for one in _placed(amount, dated, asked, remark)
        ]  # fmt: skip
    return found


def _outside(ways: tuple[Dated, ...], asked: Asked, where: Where) -> Finding | None:
    """The finding that a text names months of another year; None if it does not."""
    named = ways[0].period
    if named is None or named in asked.year.period:
        return None
    whole = asked.year.period
    return error(
        "period.outside", where, period=Text(named.spoken("th"), named.spoken("en")),
        year=Text(whole.spoken("th"), whole.spoken("en")),
    )  # fmt: skip


def _placed(
    amount: Amount, dated: Dated, asked: Asked, remark: str
) -> Iterator[tuple[Reading, bool]]:
    """An amount in the period that was named, and in the cell where that is another one."""
    quantity = amount.quantity
    stated = dated.period or asked.period
    fits = asked.period in stated or stated in asked.period
    note = "; ".join(part for part in (remark, amount.remark) if part)
    for period in [stated] if fits else [stated, asked.period]:
        value, how = quantity.value, quantity.how
        if not quantity.simple:
            value = Decimal(plain(value))
        if quantity.per == MONTHLY and len(period) > 1:
            value = EXACT.multiply(value, Decimal(len(period)))
            how = Text(f"{len(period)} เดือน × {how.th}", f"{len(period)} months × {how.en}")
        as_typed = quantity.simple and not (note or amount.estimated or dated.period)
        reading = Reading(
            value,
            quantity.unit or asked.unit,
            period,
            how,
            not as_typed,
            not quantity.simple,
            amount.estimated,
            note,
        )
        yield reading, quantity.sure and dated.sure and fits


def _distinct(readings: Iterator[Reading]) -> tuple[Reading, ...]:
    """One reading for each amount and period, the first that was found."""
    kept: dict[object, Reading] = {}
    for one in readings:
        kept.setdefault((one.value, one.unit, one.period), one)
    return tuple(kept.values())
