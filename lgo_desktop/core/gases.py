"""Greenhouse gases, and the sets of global warming potentials by which they become CO2e.

Methane has two origins because the 2565 edition of TGO's factors weighs fossil methane with 30
and other methane with 28. Gases outside TGO's requirement (CFC, HCFC, halons) carry their GWP but
are reported separately, never in a total.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.base.numbers import EXACT

CO2 = "CO2"
CH4 = "CH4"
CH4_FOSSIL = "CH4_fossil"
N2O = "N2O"
BIOGENIC_CO2 = "CO2_biogenic"
"""CO2 of plants burnt or decayed: no gas of the table, a memo beside every total."""

GWP_SETS = ("AR4", "AR5", "AR5-fossil30", "AR6")
EDITION = "edition"
"""Instead of a GWP set: the set that belongs to the book of factors."""

FAMILIES = (
    "CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3", "CFCs", "HCFCs", "halons", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gas:
    """A gas: its family in TGO's table, and whether totals may hold it."""

    id: str
    family: str
    in_totals: bool
    source: str


@dataclass(frozen=True, slots=True)
class GwpSet:
    """The 100-year global warming potentials of one assessment report."""

    id: str
    values: Mapping[str, Decimal]

    def of(self, gas: str, where: Where = NOWHERE) -> Decimal:
        """Kg CO2e per kg of a gas; ``gwp.missing`` if the report has no value for it."""
        value = self.values.get(gas)
        if value is None:
            raise Refused(error("gwp.missing", where, gas=gas, gwp_set=self.id))
        return value


@dataclass(frozen=True, slots=True)
class GasTable:
    """All known gases and GWP sets."""

    gases: Mapping[str, Gas]
    sets: Mapping[str, GwpSet]
    sha256: str = field(default="")

    def counted(
        self, amounts: Mapping[str, Decimal], gwp_set: str, where: Where = NOWHERE
    ) -> Decimal:
        """Kg CO2e of the gases that totals hold, from kg of each gas."""
        return self._co2e(amounts, gwp_set, where, in_totals=True)

    def separate(
        self, amounts: Mapping[str, Decimal], gwp_set: str, where: Where = NOWHERE
    ) -> Decimal:
        """Kg CO2e of the gases outside the requirement, which are reported beside the totals."""
        return self._co2e(amounts, gwp_set, where, in_totals=False)

    def _co2e(
        self, amounts: Mapping[str, Decimal], gwp_set: str, where: Where, *, in_totals: bool
    ) -> Decimal:
        weights = self.sets[gwp_set]
        co2e = Decimal(0)
        for gas, kilograms in amounts.items():
            if self.gases[gas].in_totals is in_totals:
                co2e = EXACT.fma(kilograms, weights.of(gas, where), co2e)
        return co2e
