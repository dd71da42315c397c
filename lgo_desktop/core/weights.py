"""What one unit of activity weighs in kg CO2e, under the rules of an inventory.

A factor that a book answers becomes one weight, or two where a blend holds gases outside TGO's
requirement beside gases inside it: the second then counts apart.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lgo_desktop.base.findings import NOWHERE, Where
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.factors.book import Answer
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.gases import EDITION, GasTable
from lgo_desktop.core.inventory import Precision

AGREEMENT = Decimal("1e-9")
"""Relative difference up to which gases times GWP and the total of a row are the same number."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How an inventory weighs: with which gases, precision, and GWP set or ``edition``."""

    gases: GasTable
    precision: Precision
    gwp: str = EDITION


@dataclass(frozen=True, slots=True)
class Weight:
    """kg CO2e per unit, its split by gas, and the factor it comes from.

    ``gwp_set`` is the set by which gases became CO2e, or the set behind a published total;
    ``moved`` is False when another set was asked for but the factor is a total that cannot move.
    """

    key: str
    edition: str
    unit: str
    value: Decimal
    gases: Mapping[str, Decimal]
    potentials: Mapping[str, Decimal]
    gases_kgco2e: Mapping[str, Decimal]
    biogenic_co2: Decimal
    gwp_set: str
    in_totals: bool
    answer: Answer | None
    moved: bool = True

    @property
    def asked(self) -> str:
        """The key that was asked for; a substitute has another key of its own."""
        return self.answer.key if self.answer else self.key

    @property
    def factor(self) -> Factor | None:
        """The factor; None where a GWP was used directly."""
        return self.answer.factor if self.answer else None


def weights_of(answer: Answer, rules: Rules, where: Where = NOWHERE) -> tuple[Weight, ...]:
    """The weights of a book's answer: in totals, apart, or both.

    ``full`` multiplies the gases; ``published`` takes the total as printed, and the difference to
    the gases is the rounding of the print. A gas that the GWP set does not know is
    :class:`Refused` with ``gwp.missing``.
    """
    factor = answer.factor
    if not factor.gases:
        return (_of_total(answer, rules),)
    present = {gas: kg for gas, kg in factor.gases.items() if kg} or factor.gases
    inside = {gas: kg for gas, kg in present.items() if rules.gases.gases[gas].in_totals}
    outside = {gas: kg for gas, kg in present.items() if gas not in inside}
    weights = []
    if inside or not outside:
        weights.append(_of_gases(answer, inside, rules, where, in_totals=True))
    if outside:
        # What was printed is the total of the gases inside; those apart are always worked out.
        full = replace(rules, precision="full")
        weights.append(_of_gases(answer, outside, full, where, in_totals=False))
    return tuple(weights)


def weight_of_gas(gas: str, table: GasTable, gwp_set: str) -> Weight:
    """The weight of a kilogram of a gas itself: its GWP."""
    gwp = table.sets[gwp_set].of(gas)
    return Weight(
        key=f"gwp.{gas.lower()}", edition=gwp_set, unit=f"kg{gas}", value=gwp,
        gases={gas: Decimal(1)}, potentials={gas: gwp}, gases_kgco2e={gas: gwp},
        biogenic_co2=Decimal(0), gwp_set=gwp_set, in_totals=table.gases[gas].in_totals,
        answer=None,
    )  # fmt: skip


def weight_of_biogenic_co2() -> Weight:
    """The weight of a kilogram of biogenic CO2: nothing, told as a memo."""
    return Weight(
        key="memo.biogenic_co2", edition="", unit="kgCO2", value=Decimal(0), gases={},
        potentials={}, gases_kgco2e={}, biogenic_co2=Decimal(1), gwp_set="", in_totals=False,
        answer=None,
    )  # fmt: skip


def weight_of_memo(unit: str) -> Weight:
    """The weight of an amount that is told and counts nowhere."""
    return Weight(
        key="memo", edition="", unit=unit, value=Decimal(0), gases={}, potentials={},
        gases_kgco2e={}, biogenic_co2=Decimal(0), gwp_set="", in_totals=False, answer=None,
    )  # fmt: skip


def _of_total(answer: Answer, rules: Rules) -> Weight:
    factor = answer.factor
    return Weight(
        key=factor.key, edition=factor.edition, unit=factor.unit,
        value=factor.published if rules.precision == "published" else factor.total,
        gases={}, potentials={}, gases_kgco2e={}, biogenic_co2=factor.biogenic_co2,
        gwp_set=factor.gwp_set, in_totals=True, answer=answer,
        moved=rules.gwp in (EDITION, factor.gwp_set),
    )  # fmt: skip


def _of_gases(
    answer: Answer, gases: Mapping[str, Decimal], rules: Rules, where: Where, *, in_totals: bool
) -> Weight:
    factor = answer.factor
    gwp_set = factor.gwp_set if rules.gwp == EDITION else rules.gwp
    potentials = {gas: rules.gases.sets[gwp_set].of(gas, where) for gas in gases}
    by_gas = {gas: EXACT.multiply(kg, potentials[gas]) for gas, kg in gases.items()}
    if rules.precision == "published":
        value = factor.published
    else:
        value = _of_sum(by_gas, factor, keep_total=in_totals and gwp_set == factor.gwp_set)
    return Weight(
        key=factor.key, edition=factor.edition, unit=factor.unit, value=value,
        gases=gases, potentials=potentials, gases_kgco2e=by_gas,
        biogenic_co2=factor.biogenic_co2 if in_totals else Decimal(0),
        gwp_set=gwp_set, in_totals=in_totals, answer=answer,
    )  # fmt: skip


def _of_sum(by_gas: Mapping[str, Decimal], factor: Factor, *, keep_total: bool) -> Decimal:
    """The sum of the gases; TGO's total where its gases were rounded before they were printed."""
    value = add_up(by_gas.values())
    apart = abs(EXACT.subtract(value, factor.total))
    return factor.total if keep_total and apart > AGREEMENT * abs(factor.total) else value
