"""The rows of form 1.5(1) and their kin: what a label, in its section, says a row is about.

A label must consist of known words entirely; "ไฟฟ้า (โซลาร์เซลล์)" is not "ไฟฟ้า". What is left
over makes a row unknown, and an unknown row with quantities is told to the officer, never guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto

from lgo_desktop.exchange import form_1_5_1_words as words
from lgo_desktop.exchange.form_1_5_1_refrigerants import APART, refrigerant_named
from lgo_desktop.exchange.form_labels import alternatives, fold_label, without_numbering


class Section(Enum):
    """The part of the form that decides what a fuel is burnt in."""

    STATIONARY = auto()
    MOBILE = auto()


ANY = frozenset({None, *Section})
_STATIONARY = frozenset({Section.STATIONARY, None})
_MOBILE = frozenset({Section.MOBILE, None})


@dataclass(frozen=True, slots=True)
class RowKind:
    """What a row is about: the entry it becomes, the units it may be written in, its ceiling.

    The first unit is the form's own. ``most_a_month`` is far above what a local government reports
    in that unit (Bangkok landfills some 300,000 t a month): beyond it a number is doubted.
    ``item`` is the item of the entry, or None where the row's own label names it.
    """

    source: str
    variant: str
    units: tuple[str, ...]
    most_a_month: Decimal
    field: str = "quantity"
    item: str | None = ""
    sections: frozenset[Section | None] = ANY
    apart: bool = False

    @property
    def is_fuel(self) -> bool:
        """Whether the row belongs to the two sections on combustion."""
        return self.source.startswith(("stationary.", "mobile."))

    def item_of(self, label: str) -> str:
        """The item of an entry read from a row with this label."""
        return without_numbering(label) if self.item is None else self.item


Rule = tuple[re.Pattern[str], RowKind]
_FUEL_LIMIT = Decimal(1_000_000)
_GAS_LIMIT = Decimal(10_000)


def _rule(kind: RowKind, *parts: str | words.Words) -> Rule:
    """A rule for labels made of these parts in a row, each with its alternatives."""
    pattern = "".join(alternatives(*((part,) if isinstance(part, str) else part)) for part in parts)
    return re.compile(pattern), kind


def _burnt(variant: str, *fuel: str | words.Words) -> Iterator[Rule]:
    """A fuel burnt in one place, told by its section or its engine."""
    kind = RowKind("stationary.fuel", variant, ("L",), _FUEL_LIMIT, item=None)
    start = (words.USE, words.OIL)
    plain = replace(kind, sections=_STATIONARY)
    yield _rule(plain, *start, *fuel, words.BUILDING)
    yield _rule(kind, *start, *fuel, words.FOR, words.WATER_PUMP)
    for engine, item in ((words.GENERATOR, "Generator"), (words.FIRE_PUMP, "Fire pump")):
        named = replace(kind, item=item)
        yield _rule(named, *start, *fuel, words.FOR, engine, words.BUILDING)
        yield _rule(named, words.USE, engine, words.OIL, *fuel)


def _driven(variant: str, *fuel: str | words.Words, unit: str = "L") -> Iterator[Rule]:
    """A fuel filled into vehicles, told by its section or its purpose."""
    kind = RowKind("mobile.road_fuel", variant, (unit,), _FUEL_LIMIT, sections=_MOBILE)
    yield _rule(kind, words.USE, words.OIL, *fuel)
    named = replace(kind, item=None, sections=ANY)
    yield _rule(named, words.USE, words.OIL, *fuel, words.FOR, words.VEHICLES)


def _machine(variant: str, *fuel: str | words.Words) -> Rule:
    kind = RowKind("mobile.offroad_fuel", variant, ("L",), _FUEL_LIMIT, item=None)
    return _rule(kind, words.USE, words.OIL, *fuel)


def _fuels() -> Iterator[Rule]:
    yield from _burnt("diesel", words.DIESEL)
    yield from _driven("diesel", words.DIESEL)
    yield _machine("diesel", words.DIESEL, words.FOR, words.MACHINES)
    for number in ("7", "10", "20"):
        blend = (f"B{number}", f"บี{number}")
        yield from _burnt(f"b{number}", words.BLENDED, blend)
        yield from _driven(f"b{number}", words.BLENDED, blend)
    yield _machine("b7", words.BLENDED, "B7", words.FOR, words.MACHINES)
    yield from _driven("b100", words.BLENDED, "B100")
    yield from _burnt("gasoline", words.GASOLINE)
    yield from _driven("gasoline", words.GASOLINE)
    mixed = RowKind(
        "mobile.road_fuel", "gasohol_91", ("L",), _FUEL_LIMIT, item=None, sections=_MOBILE
    )
    yield _rule(mixed, words.USE, words.OIL, words.GASOHOL, ("91, E20, E85", "91/E20/E85", "91/95"))
    for grade in ("91", "95", "E20", "E85"):
        yield from _driven(f"gasohol_{grade.lower()}", words.GASOHOL, grade)
    for strokes, said in (("2", words.TWO_STROKE), ("4", words.FOUR_STROKE)):
        for fuel, spoken in (("gasoline", words.GASOLINE), ("gasohol", words.GASOHOL)):
            yield _machine(f"{fuel}_{strokes}stroke", spoken, words.FOR, words.MOWER, said)
    lpg = RowKind("stationary.fuel", "lpg", ("kg", "L"), _FUEL_LIMIT, item=None)
    yield _rule(replace(lpg, sections=_STATIONARY), words.USE, words.LPG, words.BUILDING)
    filled = RowKind("mobile.road_fuel", "lpg", ("L", "kg"), _FUEL_LIMIT, sections=_MOBILE)
    yield _rule(filled, words.USE, words.LPG)
    named = replace(filled, item=None, sections=ANY)
    yield _rule(named, words.USE, words.LPG, words.FOR, words.VEHICLES)
    yield from _driven("cng", words.NGV, unit="kg")


def _one(
    source: str, variant: str, unit: str, most: int, *parts: str | words.Words,
    field: str = "quantity",
) -> Rule:  # fmt: skip
    return _rule(RowKind(source, variant, (unit,), Decimal(most), field), *parts)


def _others() -> Iterator[Rule]:
    w = words
    methane = (w.RELEASE, ("", "สาร", "ก๊าซ"), w.METHANE, w.FROM)
    pond = ("wastewater.treatment", "anaerobic_lagoon_shallow", "kgCH4", 100_000)
    yield _one(
        "fugitive.co2_extinguisher", "co2", "kg", 100_000,
        w.USE, w.EXTINGUISHER, w.KIND_OF, w.CARBON_DIOXIDE,
    )  # fmt: skip
    septic = ("wastewater.septic_tank", "septic_tank", "kgCH4", 100_000)
    yield _one(*septic, *methane, w.SEPTIC, field="methane")
    yield _one(*pond, *methane, w.TREATMENT, w.UNAERATED, field="methane")
    deep = ("wastewater.treatment", "anaerobic_lagoon_deep", "kgCH4", 100_000)
    yield _one(*deep, *methane, w.TREATMENT, w.UNAERATED_DEEP, field="methane")
    yield _one("purchased.electricity", "grid", "kWh", 100_000_000, w.USE, w.ELECTRICITY)
    yield _one("goods.paper", "a4", "kg", 1_000_000, w.USE, "กระดาษ", w.PAPER, w.WHITE)
    yield _one("goods.paper", "a4", "kg", 1_000_000, w.USE, w.PAPER, w.WHITE, "paper")
    yield _one("goods.paper", "tissue", "kg", 1_000_000, w.USE, w.TISSUE)
    for variant, waterworks in (("mwa", w.METROPOLITAN), ("pwa", w.PROVINCIAL)):
        yield _one(
            "goods.tap_water", variant, "m3", 10_000_000, w.USE, w.WATER, ("", *w.FROM), waterworks
        )
        yield _one("goods.tap_water", variant, "m3", 10_000_000, w.USE, w.WATER)
    yield _one("waste.landfilled", "mixed", "kg", 500_000_000, w.USE, w.WASTE, w.LANDFILLED)
    yield _one(
        "waste.burnt", "support_diesel", "L", 1_000_000,
        w.USE, w.WASTE, w.BURNT, w.WITH, w.OIL, w.DIESEL,
    )  # fmt: skip


_RULES: tuple[Rule, ...] = (*_fuels(), *_others())


def kinds_of(label: str, section: Section | None) -> tuple[RowKind, ...]:
    """What a row with this label may be about; several where only its factor can decide."""
    folded = fold_label(label)
    refrigerant = refrigerant_named(folded)
    if refrigerant:
        apart = refrigerant in APART
        return (RowKind("fugitive.refrigerant", refrigerant, ("kg",), _GAS_LIMIT, apart=apart),)
    found = (
        kind for pattern, kind in _RULES if section in kind.sections and pattern.fullmatch(folded)
    )
    return tuple(dict.fromkeys(found))


_STATIONARY_HEADING = re.compile(alternatives("อยู่กับที่", "stationary"))
_MOBILE_HEADING = re.compile(alternatives("เคลื่อนที่", "mobile", "การเดินทาง"))


def section_named(label: str) -> Section | None:
    """The section that a heading opens; None if it opens neither of the two."""
    folded = fold_label(label)
    if _STATIONARY_HEADING.search(folded):
        return Section.STATIONARY
    return Section.MOBILE if _MOBILE_HEADING.search(folded) else None
