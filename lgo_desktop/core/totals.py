"""Sums of lines: by scope, gas, category, source, facility and month."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.lines import APART, REMOVALS, SEPARATE, Line
from lgo_desktop.core.periods import Month

SCOPES = (1, 2, 3)
NOT_SEPARATED = "not_separated"
"""In the sums by gas: totals whose sources do not tell the gases apart."""
ROUNDING = "rounding"
"""In the sums by gas: printed totals less the gases behind them."""


@dataclass(frozen=True, slots=True)
class Totals:
    """kg CO2e by scope and in all; what is reported apart; memos in kg."""

    scope1: Decimal
    scope2: Decimal
    scope3: Decimal
    total: Decimal
    separate: Decimal
    biogenic_co2: Decimal
    removals: Decimal
    rounding: Decimal

    def of_scope(self, scope: int) -> Decimal:
        """The total of one scope."""
        return (self.scope1, self.scope2, self.scope3)[scope - 1]


TOTAL_NAMES = tuple(part.name for part in fields(Totals))
"""The names of the totals, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class GasTotal:
    """One gas: its mass, None where it has none of its own, and its weight in kg CO2e."""

    gas: str
    kg: Decimal | None
    kgco2e: Decimal


def counted(lines: Iterable[Line]) -> list[Line]:
    """The lines that count in a scope."""
    return [line for line in lines if line.counts_in not in APART]


def totals_of(lines: Sequence[Line]) -> Totals:
    """The totals of an inventory; removals stand beside them and are never netted."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    biogenic = Decimal(0)
    for line in lines:
        sums[line.counts_in] = EXACT.add(sums[line.counts_in], line.kgco2e)
        if line.weight.biogenic_co2:
            biogenic = EXACT.add(biogenic, line.biogenic_co2_kg)
    scopes = [sums[f"scope{scope}"] for scope in SCOPES]
    gases = {gas.gas: gas.kgco2e for gas in by_gas(lines)}
    return Totals(
        scope1=scopes[0], scope2=scopes[1], scope3=scopes[2], total=add_up(scopes),
        separate=sums[SEPARATE], biogenic_co2=biogenic, removals=sums[REMOVALS],
        rounding=gases.get(ROUNDING, Decimal(0)),
    )  # fmt: skip


def by_gas(lines: Iterable[Line]) -> list[GasTotal]:
    """Mass and weight of each gas in the totals; with what is not separated and the rounding.

    The weights add up to the total exactly.
    """
    mass: dict[str, Decimal] = defaultdict(Decimal)
    weight: dict[str, Decimal] = defaultdict(Decimal)
    for line in counted(lines):
        if not line.weight.gases:
            weight[NOT_SEPARATED] = EXACT.add(weight[NOT_SEPARATED], line.kgco2e)
            continue
        rest = line.kgco2e
        for gas, kg in line.gases_kg.items():
            kgco2e = EXACT.multiply(line.quantity, line.weight.gases_kgco2e[gas])
            mass[gas] = EXACT.add(mass[gas], kg)
            weight[gas] = EXACT.add(weight[gas], kgco2e)
            rest = EXACT.subtract(rest, kgco2e)
        if rest:
            weight[ROUNDING] = EXACT.add(weight[ROUNDING], rest)
    return [GasTotal(gas, mass.get(gas), weight[gas]) for gas in sorted(weight)]


def _sum_by(lines: Iterable[Line], key: Callable[[Line], str]) -> Mapping[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for line in counted(lines):
        name = key(line)
        sums[name] = EXACT.add(sums[name], line.kgco2e)
    return dict(sorted(sums.items()))


def by_category(lines: Sequence[Line]) -> Mapping[str, Decimal]:
    """Kg CO2e by ISO 14064-1:2018 Annex B category."""
    return _sum_by(lines, lambda line: line.category)


def by_scope3_category(lines: Iterable[Line]) -> Mapping[int, Decimal]:
    """Kg CO2e of scope 3 by the 15 categories of the GHG Protocol."""
    of_scope3 = [line for line in lines if line.scope3_category is not None]
    sums = _sum_by(of_scope3, lambda line: f"{line.scope3_category:02d}")
    return {int(category): kg for category, kg in sums.items()}


def by_source(lines: Iterable[Line]) -> Mapping[str, Decimal]:
    """Kg CO2e by source."""
    return _sum_by(lines, lambda line: line.source)


def by_facility(lines: Iterable[Line]) -> Mapping[str, Decimal]:
    """Kg CO2e by facility; what belongs to none stands under the empty name."""
    return _sum_by(lines, lambda line: line.facility)


def by_month(lines: Iterable[Line]) -> Mapping[Month, Mapping[int, Decimal]]:
    """Kg CO2e by month and scope; a line of several months is spread over them equally."""
    sums: dict[Month, dict[int, Decimal]] = {}
    for line in counted(lines):
        months = line.period.months
        share = EXACT.divide(line.kgco2e, Decimal(len(months)))
        for month in months:
            scopes = sums.setdefault(month, dict.fromkeys(SCOPES, Decimal(0)))
            scopes[line.scope] = EXACT.add(scopes[line.scope], share)
    return dict(sorted(sums.items()))
