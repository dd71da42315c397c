"""Quantities within a phrase, and how two of them make one: sums, products, so many of so much."""

from dataclasses import dataclass, replace
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, LEGIBLE, legible
from lgo_desktop.base.text import Text
from lgo_desktop.core.phrases.containers import CONTAINERS
from lgo_desktop.core.units import Unit, convert, find_unit

PRODUCTS = {
    frozenset({"person", "day"}): "person_day", frozenset({"person", "km"}): "pkm",
    frozenset({"t", "km"}): "tkm",
}  # fmt: skip
"""Units whose product is a unit of its own."""
HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value in a unit, or of things that are counted; how it came about, in words.

    ``counted`` is the id of a container, or of a unit that is counted like one; ``per`` that of
    what a rate is for; ``sure`` is False where the words could mean something else; ``simple`` is
    a number as it stands, so that nothing needs to be explained.
    """

    value: Decimal
    unit: Unit | None
    how: Text
    counted: str = ""
    per: str = ""
    sure: bool = True
    simple: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a number and nothing else."""
        return self.unit is None and not self.counted


def number(value: Decimal) -> Quantity:
    """A number as it stands."""
    shown = with_commas(value)
    return Quantity(value, None, Text(shown, shown), simple=True)


def in_unit(given: Quantity, unit: Unit) -> Quantity:
    """A number in a unit."""
    return replace(given, unit=unit, how=_behind(given.how, unit.name))


def of_things(given: Quantity, counted: str) -> Quantity:
    """A number of containers, days, people and the like."""
    unit = None if counted in CONTAINERS else find_unit(counted)
    return replace(given, unit=unit, counted=counted, how=_behind(given.how, name_of(counted)))


def name_of(counted: str) -> Text:
    """How people call what is counted."""
    if counted in CONTAINERS:
        return CONTAINERS[counted].name
    unit = find_unit(counted)
    return unit.name if unit else Text(counted, counted)


def total(first: Quantity, second: Quantity, sign: str = "+") -> Quantity | None:
    """The sum, or the difference for ``-``; None for quantities that do not go together."""
    if first.per or second.per or ((first.counted or second.counted) and not _alike(first, second)):
        return None
    unit = first.unit or second.unit
    amount = second.value
    if first.unit and second.unit:
        if first.unit.dimension != second.unit.dimension:
            return None
        amount = convert(amount, second.unit, first.unit)
    value = (EXACT.add if sign == "+" else EXACT.subtract)(first.value, amount)
    return Quantity(
        value, unit, _joined(first.how, f" {sign} ", second.how),
        counted=first.counted or second.counted, sure=first.sure and second.sure,
    )  # fmt: skip


def times(first: Quantity, second: Quantity) -> Quantity | None:
    """The product; None where units do not multiply."""
    if first.per or second.per:
        rate, count = (first, second) if first.per else (second, first)
        return of_rate(rate, count)
    value = EXACT.multiply(first.value, second.value)
    made = replace(
        first, value=value, how=_joined(first.how, " × ", second.how), simple=False,
        sure=first.sure and second.sure,
    )  # fmt: skip
    if second.bare:
        return made
    unit, counted = _product_unit(first, second)
    return replace(made, unit=unit, counted=counted) if unit or counted else None


def _product_unit(first: Quantity, second: Quantity) -> tuple[Unit | None, str]:
    """The unit, or what is counted, of a product; neither where units do not multiply."""
    pair = PRODUCTS.get(frozenset({_id(first), _id(second)}))
    if first.bare or (first.counted and not second.counted and not pair):
        return second.unit, second.counted
    if pair:
        return find_unit(pair), ""
    if (second.counted and not first.counted) or (_is_money(first) and not _is_money(second)):
        return first.unit, ""
    return (second.unit, "") if _is_money(second) and not _is_money(first) else (None, "")


def of_rate(rate: Quantity, count: Quantity) -> Quantity | None:
    """So much for each, so many times; None if the count is of something else."""
    if count.per or not (count.bare or rate.per in (count.counted, _id(count))):
        return None
    value = EXACT.multiply(rate.value, count.value)
    how = _joined(count.how, " × ", rate.how)
    return Quantity(value, rate.unit, how, counted=rate.counted, sure=rate.sure and count.sure)


def shared_out(first: Quantity, second: Quantity) -> Quantity | None:
    """The quotient by a plain number, at 15 digits; None by anything else, or by nothing."""
    if not second.bare or not second.value or first.per:
        return None
    value = LEGIBLE.divide(first.value, second.value)
    how = _joined(first.how, " ÷ ", second.how)
    return replace(first, value=value, how=how, simple=False, sure=first.sure and second.sure)


def goes_on(first: Quantity, second: Quantity) -> Quantity | None:
    """A quantity and a smaller one behind it, as ``2 ไร่ 1 งาน``; None if it is none."""
    if not (first.unit and second.unit) or first.counted or second.counted:
        return None
    if first.unit.dimension != second.unit.dimension or first.unit.size <= second.unit.size:
        return None
    if convert(second.value, second.unit, first.unit) >= 1:
        return None
    return total(first, second)


def and_a_half(given: Quantity) -> Quantity:
    """A quantity and half a unit more, as ``2 ตันครึ่ง``."""
    how = Text(f"{given.how.th}ครึ่ง", f"{given.how.en} and a half")
    return replace(given, value=EXACT.add(given.value, HALF), how=how, simple=False)


def with_commas(value: Decimal) -> str:
    """A number for people, thousands separated, with the decimals it has."""
    whole, point, decimals = legible(value).partition(".")
    return f"{int(whole):,}{point}{decimals}" if whole.lstrip("-") else legible(value)


def _alike(first: Quantity, second: Quantity) -> bool:
    return first.counted == second.counted or first.bare or second.bare


def _is_money(given: Quantity) -> bool:
    """Whether it is a price, which times an amount gives money."""
    return given.unit is not None and given.unit.dimension == "money"


def _id(given: Quantity) -> str:
    return given.unit.id if given.unit else given.counted


def _behind(how: Text, name: Text) -> Text:
    return Text(f"{how.th} {name.th}", f"{how.en} {name.en}")


def _joined(first: Text, sign: str, second: Text) -> Text:
    return Text(first.th + sign + second.th, first.en + sign + second.en)
