"""Greenhouse gases, and the sets of global warming potentials by which they become CO2e.

Methane has two origins because the 2565 edition of TGO's factors weighs fossil methane with 30
and other methane with 28. Gases outside TGO's requirement (CFC, HCFC, halons) carry their GWP but
are reported separately, never in a total.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

CO2 = "CO2"
CH4 = "CH4"
CH4_FOSSIL = "CH4_fossil"
N2O = "N2O"

GWP_SETS = ("AR4", "AR5", "AR5-fossil30", "AR6")
EDITION = "edition"
"""Instead of a GWP set: the set that belongs to the book of factors."""


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


@dataclass(frozen=True, slots=True)
class GasTable:
    """All known gases and GWP sets."""

    gases: Mapping[str, Gas]
    sets: Mapping[str, GwpSet]
    sha256: str = field(default="")
