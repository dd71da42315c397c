"""The columns of the grid: what a row is about, twelve months, the year, and what it comes to."""

from decimal import Decimal

from lgo_desktop.base.findings import Severity
from lgo_desktop.base.numbers import grouped, legible, plain
from lgo_desktop.base.text import Language
from lgo_desktop.core.fields import Field
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.periods import MONTHS_A_YEAR
from lgo_desktop.core.units import find_unit

NAME, UNIT, FIRST_MONTH = 0, 1, 2
YEAR = FIRST_MONTH + MONTHS_A_YEAR
TOTAL, EMISSION, FACTOR, DIVISION = YEAR + 1, YEAR + 2, YEAR + 3, YEAR + 4
COLUMNS = DIVISION + 1
TYPED = range(FIRST_MONTH, YEAR + 1)
"""The columns that are typed into; their order is that of a row's cells."""

SIGNS: dict[Sign, str] = {
    Sign.MISSING: "…", Sign.ESTIMATED: "≈", Sign.FROM_PAPERS: "▤", Sign.SPAN: "↔", Sign.NOTE: "*",
}  # fmt: skip
"""The marks of a cell, before its number, so that no sign is told by colour alone."""
MARKS: dict[Severity, str] = {Severity.ERROR: "✕", Severity.WARNING: "!"}
LEFT = "✎"
"""The mark of a cell in which something was typed and not saved."""
FEW_FACTORS = 2
DECIMALS, SMALL = 4, Decimal("0.01")


def digits(value: Decimal) -> str:
    """All digits of a typed number, thousands separated."""
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.lstrip("-").isdigit() else plain(value)


def marks(cell: Cell) -> str:
    """The marks of a cell, the weight of what was found about it first."""
    weight = MARKS.get(cell.mark, "") if cell.mark else ""
    return weight + "".join(mark for sign, mark in SIGNS.items() if sign in cell.signs)


def shown(cell: Cell, row: Row, language: Language) -> str:
    """What a cell holds: its number, with the unit where that is not the row's; or its words."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return words_of(row.field, value, language)
    own_unit = unit_name(cell.unit, language) if cell.unit != row.unit else ""
    return f"{digits(value)} {own_unit}".rstrip()


def words_of(field: Field, value: str, language: Language) -> str:
    """The name of a choice; any other words as they are."""
    choice = field.choice(value)
    return choice.name.spoken(language) if choice else value


def unit_name(unit: str, language: Language) -> str:
    """How a unit is written; empty for none."""
    known = find_unit(unit) if unit else None
    return known.name.spoken(language) if known else unit


def typed(cell: Cell, unit: str) -> str:
    """What an editor begins with: the value as it was typed."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, str):
        return cell.value
    return plain(cell.value) + (f" {cell.unit}" if cell.unit != unit else "")


def name_of(row: Row, language: Language) -> str:
    """What a row is called: the thing at its first row, the field below it."""
    field = row.field.name.spoken(language)
    if not row.head:
        return f"    {field}"
    thing = row.key.thing.named(all_forms()).spoken(language)
    return thing if row.field.id == "quantity" else f"{thing} · {field}"


def full_name(row: Row, language: Language) -> str:
    """A row with its source, its thing, its place and its field, as it is told in full."""
    thing = row.key.thing
    parts = [
        row.source.name.spoken(language),
        thing.named(all_forms()).spoken(language),
        thing.facility if thing.item else "",
        "" if row.field.id == "quantity" else row.field.name.spoken(language),
    ]
    return " · ".join(dict.fromkeys(part for part in parts if part))


def total_of(row: Row) -> str:
    """The sum of the row, where its months add up."""
    return "" if row.total is None else digits(row.total)


def emission_of(row: Row) -> str:
    """Kg CO2e of the thing, told at its first row; in brackets what counts apart."""
    emission = row.emission
    if emission is None:
        return ""
    if emission.apart and not emission.kgco2e:
        return f"({grouped(emission.apart, 2)})"
    return grouped(emission.kgco2e, 2)


def factor_of(row: Row) -> str:
    """The factors, one where all months have the same."""
    factors = row.emission.factors if row.emission else ()
    told = ", ".join(_short(one.value) for one in factors[:FEW_FACTORS])
    return told + ("…" if len(factors) > FEW_FACTORS else "")


def _short(factor: Decimal) -> str:
    """Four decimals, as TGO prints factors; more where these would say next to nothing."""
    return grouped(factor, DECIMALS) if factor >= SMALL else legible(factor)
