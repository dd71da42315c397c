"""The amounts that a text without its months may mean in a cell, and what it tells beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.phrases.containers import CONTAINERS
from lgo_desktop.core.phrases.grammar import MONTHLY, ways
from lgo_desktop.core.phrases.lexicon import MEANT_IN, Word
from lgo_desktop.core.phrases.quantities import Quantity, in_unit, name_of, of_rate, with_commas
from lgo_desktop.core.phrases.reading import Asked
from lgo_desktop.core.phrases.tokens import Token, token_readings
from lgo_desktop.core.units import find_unit

MOST_TOKENS = 40
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity, whether it was said to be an estimate, and what else the text tells."""

    quantity: Quantity
    estimated: bool = False
    remark: str = ""


def amounts_in(text: str, asked: Asked) -> tuple[Amount, ...]:
    """The amounts of a cell that a text may mean, the likeliest first; none if it means none."""
    return tuple(
        amount
        for tokens in token_readings(text)
        for amount in _amounts([_meant(token, asked) for token in tokens], asked)
    )


def without_remarks(text: str) -> tuple[str, str]:
    """The text without brackets that hold words which are no part of an amount, and those words."""
    remarks: list[str] = []

    def taken(match: re.Match[str]) -> str:
        inside = match[1] or match[2] or ""
        if any(token.word.kind == "unknown" for token in token_readings(inside)[0]):
            remarks.append(inside.strip())
            return " "
        return match[0]

    return _BRACKETS.sub(taken, text), "; ".join(remarks)


def _amounts(tokens: list[Token], asked: Asked) -> Iterator[Amount]:
    estimated = any(token.word.kind == "about" for token in tokens)
    strange, kept = _without_strange(tokens)
    calculates = bool(kept) and kept[0].word.kind == "equals"
    kept = kept[1:] if calculates else kept
    if len(kept) > MOST_TOKENS:
        return
    if not calculates and (middle := _middle_of(kept)):
        yield Amount(middle, estimated=True, remark=strange)
        return
    doubtful = bool(strange) or (not calculates and _may_be_no_sum(kept))
    for quantity, others in _best(kept, asked):
        told = "; ".join(
            [*([strange] if strange else []), *(one.how.th.strip("()") for one in others)]
        )
        for one in _contents(quantity, asked):
            yield Amount(replace(one, sure=one.sure and not doubtful), estimated, told)


def _meant(token: Token, asked: Asked) -> Token:
    """The token as it is meant in a cell of this unit."""
    usual = asked.unit.id if asked.unit else ""
    meant = MEANT_IN.get((token.text, usual))
    return replace(token, word=Word("unit", meant)) if meant else token


def _without_strange(tokens: Sequence[Token]) -> tuple[str, list[Token]]:
    """Words that are no part of an amount, and the tokens without them and without filler.

    A strange word behind a number stays: it may be a unit that is not known.
    """
    strange: list[str] = []
    kept: list[Token] = []
    for token in tokens:
        if token.word.kind in ("filler", "about"):
            continue
        if token.word.kind == "unknown" and not (kept and kept[-1].word.kind == "number"):
            strange.append(token.text)
        elif token.word.kind == "close" and kept and kept[-1].word.kind == "open":
            kept.pop()
        else:
            kept.append(token)
    return " ".join(strange), kept


def _best(
    tokens: Sequence[Token], asked: Asked
) -> tuple[tuple[Quantity, tuple[Quantity, ...]], ...]:
    """The one quantity that the cell is about, in the ways with the fewest quantities.

    What is measured otherwise, such as the price on a slip, is told beside it.
    """
    found = []
    for quantities in ways(tokens):
        about = [one for one in quantities if _is_about(one, asked)]
        if len(about) == 1:
            found.append((about[0], tuple(one for one in quantities if one is not about[0])))
    fewest = min((len(others) for _, others in found), default=0)
    return tuple(one for one in found if len(one[1]) == fewest)


def _is_about(quantity: Quantity, asked: Asked) -> bool:
    if quantity.per and quantity.per != MONTHLY:
        return False
    if quantity.unit is not None and quantity.unit.dimension in asked.dimensions:
        return True
    if quantity.counted in CONTAINERS:
        return bool(_sizes(quantity, asked)) or _as_unit(quantity, asked) is not None
    return quantity.bare


def _contents(quantity: Quantity, asked: Asked) -> Iterator[Quantity]:
    """A number of containers as what they hold by each usual size; anything else as it is."""
    counted = _as_unit(quantity, asked)
    if quantity.counted not in CONTAINERS or counted is not None:
        yield counted or quantity
        return
    for content in _sizes(quantity, asked):
        made = of_rate(content, quantity)
        if made is not None:
            yield replace(made, sure=False)


def _as_unit(quantity: Quantity, asked: Asked) -> Quantity | None:
    """Cylinders and the like where the cell counts them; None elsewhere."""
    unit = find_unit(name_of(quantity.counted).th) if quantity.counted else None
    return replace(quantity, unit=unit, counted="") if unit and unit in asked.units else None


def _sizes(quantity: Quantity, asked: Asked) -> tuple[Quantity, ...]:
    container = CONTAINERS[quantity.counted]
    return tuple(
        Quantity(
            size, unit,
            Text(f"{with_commas(size)} {unit.name.th}", f"{with_commas(size)} {unit.name.en}"),
            per=container.id,
        )
        for size, unit in container.usual(asked.dimensions)
    )  # fmt: skip


def _may_be_no_sum(tokens: Sequence[Token]) -> bool:
    """Whether a sign stands in it that may be no sign of arithmetic: ``120-85``, ``10/67``."""
    kinds = [token.word.kind for token in tokens]
    return "minus" in kinds or ("over", "number") in pairwise(kinds)


def _middle_of(tokens: Sequence[Token]) -> Quantity | None:
    """The middle of a span such as ``100-120 ลิตร``; None for anything else."""
    kinds = [token.word.kind for token in tokens]
    if kinds[:3] != ["number", "minus", "number"] or kinds[3:] not in ([], ["unit"]):
        return None
    low, high = tokens[0].value, tokens[2].value
    if low >= high:
        return None
    middle = EXACT.divide(EXACT.add(low, high), Decimal(2))
    unit = find_unit(tokens[3].word.id) if kinds[3:] else None
    span = f"{with_commas(low)}–{with_commas(high)}"
    how = Text(f"ค่ากลางของ {span}", f"the middle of {span}")
    made = Quantity(middle, None, how, sure=False)
    return in_unit(made, unit) if unit else made
