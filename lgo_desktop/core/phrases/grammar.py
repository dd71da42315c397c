"""The grammar of an amount: every way in which tokens can be one quantity or several.

    several  := amount several | amount
    sum      := product (("+" | "-") product)*
    product  := amount (("×" | "÷") amount)*
    amount   := "(" sum ")" | rate count | count rate | count size | quantity quantity | quantity
    rate     := thing "ละ" quantity | quantity "/" thing
    quantity := number [multiplier] [unit | thing] ["ครึ่ง"] | unit number | "ครึ่ง" unit

Each function yields what it can read from a place on, with the place behind it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.phrases.containers import CONTAINERS, COUNTED_UNITS
from lgo_desktop.core.phrases.lexicon import Kind
from lgo_desktop.core.phrases.numerals import MULTIPLIERS
from lgo_desktop.core.phrases.quantities import (
    HALF,
    Quantity,
    and_a_half,
    goes_on,
    in_unit,
    number,
    of_rate,
    of_things,
    shared_out,
    times,
    total,
)
from lgo_desktop.core.phrases.tokens import Token
from lgo_desktop.core.units import unit_named

Found = Iterator[tuple[Quantity, int]]
Tokens = Sequence[Token]

MOST_WAYS, MOST_HERE = 64, 16
"""So many ways to read a whole text, and to go on at one place, are looked at.

A text that an officer types has one to four; the limits keep any other text harmless.
"""
MONTHLY = "month"
"""What a rate a month is for."""


def ways(tokens: Tokens) -> tuple[tuple[Quantity, ...], ...]:
    """The ways in which all tokens are quantities, one behind the other."""
    behind: dict[int, tuple[tuple[Quantity, ...], ...]] = {len(tokens): ((),)}
    for at in range(len(tokens) - 1, -1, -1):
        here = (
            (first, *rest)
            for first, end in islice(_sum(tokens, at), MOST_HERE)
            for rest in behind[end]
        )
        behind[at] = tuple(islice(here, MOST_WAYS))
    return behind[0] if tokens else ()


def _sum(tokens: Tokens, at: int) -> Found:
    yield from _chain(tokens, at, _product, {
        "plus": total, "minus": lambda a, b: total(a, b, "-"),
    })  # fmt: skip


def _product(tokens: Tokens, at: int) -> Found:
    yield from _chain(tokens, at, _amount, {"times": times, "over": shared_out})


def _chain(
    tokens: Tokens, at: int, part: Callable[[Tokens, int], Found],
    signs: dict[Kind, Callable[[Quantity, Quantity], Quantity | None]],
) -> Found:  # fmt: skip
    """Parts with signs between them, the longest chain first."""

    def more(so_far: Quantity, end: int) -> Found:
        sign = signs.get(tokens[end].word.kind) if end < len(tokens) else None
        if sign:
            for other, behind in part(tokens, end + 1):
                joined = sign(so_far, other)
                if joined is not None:
                    yield from more(joined, behind)
        yield so_far, end

    for first, end in part(tokens, at):
        yield from more(first, end)


def _amount(tokens: Tokens, at: int) -> Found:
    if _is(tokens, at, "open"):
        for inner, end in _sum(tokens, at + 1):
            if _is(tokens, end, "close"):
                shown = Text(f"({inner.how.th})", f"({inner.how.en})")
                yield replace(inner, how=shown, simple=False), end + 1
        return
    yield from _rates(tokens, at)
    for first, end in _quantity(tokens, at):
        if first.counted:
            yield from _counted(tokens, first, end)
        yield from _going_on(tokens, first, end)


def _going_on(tokens: Tokens, first: Quantity, end: int) -> Found:
    """``2 ไร่ 1 งาน 50 ตร.ว.``: a quantity with smaller ones behind it, or alone."""
    for second, behind in _quantity(tokens, end):
        for rest, last in _going_on(tokens, second, behind):
            together = goes_on(first, rest)
            if together is not None:
                yield together, last
    yield first, end


def _rates(tokens: Tokens, at: int) -> Found:
    """``ถังละ 200 ลิตร 15 ถัง``, ``20 ลิตร/วัน 22 วัน``, ``ถังขนาด 48 กก. 2 ถัง``."""
    for rate, end in _rate(tokens, at):
        for count, behind in _quantity(tokens, end):
            made = of_rate(rate, count) if not count.bare else None
            if made is not None:
                yield made, behind
        yield rate, end


def _rate(tokens: Tokens, at: int) -> Found:
    thing = _thing(tokens, at) or (_unit(tokens, at) if _is(tokens, at + 1, "each") else "")
    if thing:
        behind = at + 1
        worded = _is(tokens, behind, "each") or _is(tokens, behind, "size")
        for content, end in _quantity(tokens, behind + worded):
            if not content.counted and (worded or not content.bare):
                yield replace(content, per=thing, sure=content.sure and worded), end
    for content, end in _quantity(tokens, at):
        per = _thing(tokens, end + 1)
        if _is(tokens, end, "over") and per and (per == MONTHLY or not content.bare):
            yield replace(content, per=per), end + 2


def _counted(tokens: Tokens, count: Quantity, at: int) -> Found:
    """Behind ``15 ถัง``: ``ละ 200 ลิตร``, ``ขนาด 200 ลิตร``, ``(200 ลิตร)``, ``200 ลิตร``."""
    named = at + 1 if _thing(tokens, at) == count.counted else at
    if _is(tokens, named, "each") or _is(tokens, named, "size"):
        for content, end in _quantity(tokens, named + 1):
            if not content.counted:
                yield from _made(of_rate(replace(content, per=count.counted), count), end)
        return
    opened = _is(tokens, at, "open")
    for content, end in _quantity(tokens, at + opened):
        if content.bare or content.counted or (opened and not _is(tokens, end, "close")):
            continue
        made = _each_or_all(count, content, written_so=opened)
        yield from ((one, end + opened) for one in made)


def _each_or_all(count: Quantity, content: Quantity, *, written_so: bool) -> Iterator[Quantity]:
    """What ``3 ถัง (48 กก.)`` holds: each of them if that size is sold, or all of them together.

    Only in brackets (``written_so``) is a size certain, and only if the other is not sold.
    """
    each = of_rate(replace(content, per=count.counted), count)
    container = CONTAINERS.get(count.counted)
    usual = all_usual = False
    if container and content.unit and count.value:
        usual = container.is_usual(content.value, content.unit)
        shared = EXACT.divide(content.value, count.value)
        all_usual = container.is_usual(shared, content.unit)
    sure = (written_so and usual and not all_usual) or count.value == 1
    if each is not None:
        yield replace(each, sure=sure)
    if not sure:
        how = Text(f"รวม {content.how.th}", f"{content.how.en} in all")
        yield replace(content, how=how, sure=False, simple=False)


def _quantity(tokens: Tokens, at: int) -> Found:
    for read, end in _number(tokens, at):
        unit = _unit(tokens, end)
        thing = _thing(tokens, end)
        if unit:
            yield _halved(tokens, in_unit(read, unit_named(unit)), end + 1)
        if thing:
            yield _halved(tokens, of_things(read, thing), end + 1)
        yield read, end
    ahead = _unit(tokens, at)
    if ahead:
        for read, end in _number(tokens, at + 1):
            if not _unit(tokens, end) and not _thing(tokens, end):
                yield in_unit(read, unit_named(ahead)), end
    if _is(tokens, at, "half") and (behind := _unit(tokens, at + 1)):
        yield replace(in_unit(number(HALF), unit_named(behind)), simple=False), at + 2


def _halved(tokens: Tokens, given: Quantity, at: int) -> tuple[Quantity, int]:
    return (and_a_half(given), at + 1) if _is(tokens, at, "half") else (given, at)


def _number(tokens: Tokens, at: int) -> Found:
    """Figures with the words behind them: ``1.2 แสน``, ``3 พัน 5 ร้อย``."""
    if not _is(tokens, at, "number"):
        return
    value, scale = _scaled(tokens, at)
    end = at + 1 + (scale > 1)
    while scale > 1 and _is(tokens, end, "number"):
        more, smaller = _scaled(tokens, end)
        if not 1 < smaller < scale:
            break
        value, scale, end = EXACT.add(value, more), smaller, end + 2
    yield replace(number(value), simple=end == at + 1), end


def _scaled(tokens: Tokens, at: int) -> tuple[Decimal, int]:
    behind = at + 1
    scale = MULTIPLIERS[tokens[behind].word.id] if _is(tokens, behind, "multiplier") else 1
    return EXACT.multiply(tokens[at].value, Decimal(scale)), scale


def _made(quantity: Quantity | None, end: int) -> Found:
    if quantity is not None:
        yield quantity, end


def _is(tokens: Tokens, at: int, kind: Kind) -> bool:
    return at < len(tokens) and tokens[at].word.kind == kind


def _unit(tokens: Tokens, at: int) -> str:
    return tokens[at].word.id if _is(tokens, at, "unit") else ""


def _thing(tokens: Tokens, at: int) -> str:
    """What is counted: a container, a month, or a unit that is counted like one."""
    if _is(tokens, at, "month"):
        return MONTHLY
    if _is(tokens, at, "container"):
        return tokens[at].word.id
    unit = _unit(tokens, at)
    return unit if unit in COUNTED_UNITS else ""
