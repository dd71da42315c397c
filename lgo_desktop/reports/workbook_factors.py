"""The sheet of factors: what was multiplied with, worked out live where gases make it up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Language
from lgo_desktop.core.gases import CH4, CH4_FOSSIL, CO2, N2O
from lgo_desktop.core.lines import Line
from lgo_desktop.core.weights import Weight
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.names import gas_of, is_own, unit_of
from lgo_desktop.reports.workbook_sheet import (
    Column,
    Formula,
    Row,
    Sheet,
    Value,
    across,
    address,
    headings,
    letters,
)

WeightId = tuple[str, str, bool]

_VALUE, _FIRST_GAS = 5, 8
_FIRST_ROW = 2
_MAIN_GASES = (CO2, CH4_FOSSIL, CH4, N2O)


@dataclass(frozen=True, slots=True)
class FactorSheet:
    """The sheet, and the cells that hold the value and the biogenic CO2 of each weight."""

    sheet: Sheet
    cells: Mapping[WeightId, str]
    biogenic: Mapping[WeightId, str]

    def value_of(self, weight: Weight) -> Formula | None:
        """The live value of a weight, for other sheets; None for a memo, which weighs nothing."""
        cell = self.cells.get(weight_id(weight))
        return None if cell is None else Formula(cell, weight.value)

    def biogenic_of(self, weight: Weight) -> Formula | Decimal:
        """The live kg of biogenic CO2 for one unit, for other sheets."""
        cell = self.biogenic.get(weight_id(weight))
        return weight.biogenic_co2 if cell is None else Formula(cell, weight.biogenic_co2)


def weight_id(weight: Weight) -> WeightId:
    """What tells weights of one calculation apart."""
    return weight.key, weight.edition, weight.in_totals


def gases_used(lines: Iterable[Line]) -> tuple[str, ...]:
    """Every gas behind some lines, those of combustion first."""
    used = {gas for line in lines for gas in line.weight.gases}
    return (
        *(gas for gas in _MAIN_GASES if gas in used),
        *sorted(used.difference(_MAIN_GASES)),
    )


def gas_name(gas: str, language: Language) -> str:
    """A gas as its column is headed."""
    return catalogue(language).say("workbook.fossil_methane") if gas == CH4_FOSSIL else gas


def factor_sheet(account: Account, language: Language) -> FactorSheet:
    """All weights that the lines use, then the GWP of their gases."""
    lines = account.calculation.lines
    title = catalogue(language).say("workbook.sheet.factors")
    used = {weight_id(line.weight): line.weight for line in lines}
    weights = {id_: one for id_, one in sorted(used.items()) if one.factor or gas_of(one)}
    gases = gases_used(lines)
    columns = _columns(gases, language)
    potentials = {
        weight.gwp_set: dict[str, Decimal]() for weight in weights.values() if weight.gases
    }
    for weight in weights.values():
        potentials.get(weight.gwp_set, {}).update(weight.potentials)
    below = _FIRST_ROW + len(weights) + 1
    gwp_rows = {gwp_set: below + nth for nth, gwp_set in enumerate(sorted(potentials))}
    rows = [headings(columns)]
    for number, weight in enumerate(weights.values(), _FIRST_ROW):
        value = _value(weight, gases, number, gwp_rows)
        rows.append(Row(_weight(account, weight, value, gases, language)))
    if potentials:
        rows.append(across(catalogue(language).say("workbook.factor.gwp"), "section"))
    rows += [_gwp_row(gwp_set, potentials[gwp_set], gases) for gwp_set in gwp_rows]
    numbered = list(enumerate(weights, _FIRST_ROW))
    return FactorSheet(
        Sheet(title, columns, rows),
        {one: address(title, _VALUE, number) for number, one in numbered},
        {one: address(title, _FIRST_GAS + len(gases), number) for number, one in numbered},
    )


def _columns(gases: tuple[str, ...], language: Language) -> tuple[Column, ...]:
    say = catalogue(language).say
    return (
        Column(say("workbook.factor.name"), 34),
        Column(say("workbook.factor.key"), 26),
        Column(say("workbook.factor.edition"), 26),
        Column(say("workbook.unit"), 12),
        Column(say("workbook.factor.value"), 13, "factor"),
        Column(say("workbook.factor.printed"), 13, "factor"),
        Column("GWP", 12),
        *(
            Column(say("workbook.factor.gas", gas=gas_name(gas, language)), 19, "exact")
            for gas in gases
        ),
        Column(say("workbook.biogenic"), 19, "exact"),
        Column(say("workbook.factor.remark"), 36),
        Column(say("workbook.factor.source"), 48),
    )


def _value(
    weight: Weight, gases: tuple[str, ...], row: int, gwp_rows: Mapping[str, int]
) -> Formula | Decimal:
    """Gases × GWP where that is the value used; else the total that the source gives."""
    if not weight.gases or add_up(weight.gases_kgco2e.values()) != weight.value:
        return weight.value
    first, last = letters(_FIRST_GAS), letters(_FIRST_GAS + len(gases) - 1)
    gwp = gwp_rows[weight.gwp_set]
    product = f"SUMPRODUCT({first}{row}:{last}{row},{first}${gwp}:{last}${gwp})"
    return Formula(product, weight.value)


def _weight(
    account: Account,
    weight: Weight,
    value: Formula | Decimal,
    gases: tuple[str, ...],
    language: Language,
) -> tuple[Value, ...]:
    factor = weight.factor
    edition = account.library.editions.get(weight.edition)
    own = catalogue(language).say("workbook.factor.own")
    return (
        factor.name.spoken(language) if factor else f"GWP {gas_of(weight)}",
        weight.asked if is_own(weight) else weight.key,
        own if is_own(weight) else edition.name.spoken(language) if edition else weight.edition,
        unit_of(weight, language),
        value,
        factor.printed if factor else None,
        weight.gwp_set,
        *(weight.gases.get(gas) for gas in gases),
        weight.biogenic_co2 or None,
        _remark(weight, language),
        factor.source if factor else f"IPCC {weight.gwp_set}",
    )


def _remark(weight: Weight, language: Language) -> str:
    answer, factor = weight.answer, weight.factor
    if answer is None or factor is None:
        return ""
    told = (answer.substitute, answer.remark, factor.caution)
    parts = [text.spoken(language) for text in told if text is not None]
    if is_own(weight):
        parts.insert(0, catalogue(language).say("workbook.factor.own"))
    elif answer.substitute is not None:
        parts.insert(0, catalogue(language).say("workbook.factor.substitute"))
    if len(answer.parts) > 1:
        parts.append(factor.note)
    return "; ".join(parts)


def _gwp_row(gwp_set: str, potentials: Mapping[str, Decimal], gases: tuple[str, ...]) -> Row:
    before = (gwp_set, *[None] * (_FIRST_GAS - 2))
    return Row((*before, *(potentials.get(gas) for gas in gases)))
