"""What things are called on paper: sources with their kinds and places, gases, units, marks."""

from collections.abc import Iterable, Iterator

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language
from lgo_desktop.core.factors.own import OWN
from lgo_desktop.core.lines import Line
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.sources.own_variant import OWN_PREFIX
from lgo_desktop.core.units import unit_named
from lgo_desktop.core.weights import Weight
from lgo_desktop.reports.account import Account

OWN_MARK, SUBSTITUTE_MARK = "†", "‡"
LONGEST_UNBROKEN = 20
"""A name of no more letters is kept on one line."""


def as_printed(gas: str) -> str:
    """A gas as it is written on paper: CO₂, CH₄* for methane of fossil fuel, HFC-32."""
    small = {"CO2": "CO₂", "CH4": "CH₄", "CH4_fossil": "CH₄*", "N2O": "N₂O", "SF6": "SF₆"}
    return small.get(gas, gas)


def is_own(weight: Weight) -> bool:
    """Whether the factor is the office's own."""
    return weight.edition == OWN


def names_itself(weight: Weight) -> bool:
    """Whether the factor is an own one that stands in for none of the book's: the item names it."""
    return weight.asked.startswith(OWN_PREFIX)


def mark_of(weight: Weight) -> str:
    """The sign of a factor of the office's own, of a substitute, or nothing."""
    if is_own(weight):
        return OWN_MARK
    substitute = weight.answer is not None and weight.answer.substitute is not None
    return SUBSTITUTE_MARK if substitute else ""


def marked(name: str, weight: Weight) -> str:
    """A name with the sign of its factor, on one line with the last word."""
    mark = mark_of(weight)
    return f"{name}\u00a0{mark}" if mark else name


def footnotes(weights: Iterable[Weight], language: Language) -> Iterator[str]:
    """What the signs mean: each own factor with its source, each substitute with its reason."""
    say = catalogue(language).say
    told: dict[str, str] = {}
    for weight in weights:
        answer, factor = weight.answer, weight.factor
        if answer is None or factor is None:
            continue
        if is_own(weight):
            name = factor.name.spoken(language)
            told[answer.key] = say(
                "cfo_report.own_factor", mark=OWN_MARK, name=name, source=factor.source
            )
        elif answer.substitute is not None:
            reason = answer.substitute.spoken(language)
            told[answer.key] = say("cfo_report.substitute", mark=SUBSTITUTE_MARK, reason=reason)
    yield from dict.fromkeys(text for _, text in sorted(told.items()))


def gas_of(weight: Weight) -> str:
    """The gas that a method gave, whose weight is its GWP; empty for all others."""
    return next(iter(weight.gases), "") if weight.answer is None else ""


def unit_of(weight: Weight, language: Language) -> str:
    """The unit of a quantity as it is written beside it."""
    gas = gas_of(weight)
    if gas:
        return catalogue(language).say("cfo_report.kg_of", gas=as_printed(gas))
    return unit_named(weight.unit).name.spoken(language)


def factor_name(weight: Weight, language: Language) -> str:
    """A factor by its name, the weight of a gas by its GWP."""
    if weight.factor is not None:
        return weight.factor.name.spoken(language)
    return f"GWP {as_printed(gas_of(weight))}"


def variant_name(source: Source, line: Line, language: Language) -> str:
    """What kind of the source it is; the factor's own name where that says more.

    The load and the empty way back of a truck have two factors; an own factor has a name.
    """
    variant = source.variant(line.variant)
    if variant is None:
        return line.variant
    factor = line.weight.factor
    if factor is not None and (names_itself(line.weight) or len(variant.factor_keys) > 1):
        return factor.name.spoken(language)
    return variant.name.spoken(language)


def place_of(line: Line) -> list[str]:
    """Facility and item, as far as there are, short ones unbreakable.

    The item of an own factor names that factor, and is told by it.
    """
    item = "" if names_itself(line.weight) else line.item
    return [
        name.replace(" ", "\u00a0") if len(name) <= LONGEST_UNBROKEN else name
        for name in (line.facility, item)
        if name
    ]


def line_name(account: Account, line: Line, language: Language) -> str:
    """Source, kind, facility and item of a line; what is called the same is told once."""
    source = account.sources[line.source]
    parts = [source.name.spoken(language)]
    if len(source.variants) > 1:
        parts.append(variant_name(source, line, language))
    places = (place for place in place_of(line) if place.replace("\u00a0", " ") not in parts)
    return " · ".join([*parts, *places])
