"""Factors for N2O of managed soils: 2006 IPCC Guidelines and 2019 Refinement, Volume 4, Chapter 11.

Direct factors are those of table 11.1, indirect ones those of table 11.3. The 2019 Refinement tells
climates apart; the 2006 Guidelines do not.
"""

from collections.abc import Mapping
from decimal import Decimal

IPCC_2006, IPCC_2019 = "2006", "2019"
ANY_CLIMATE, WET, DRY = "aggregated", "wet", "dry"
CLIMATES = (ANY_CLIMATE, WET, DRY)


def _by_climate(aggregated: str, wet: str = "", dry: str = "") -> Mapping[str, Decimal]:
    return {
        ANY_CLIMATE: Decimal(aggregated),
        WET: Decimal(wet or aggregated),
        DRY: Decimal(dry or aggregated),
    }


EF1_SYNTHETIC = {IPCC_2006: _by_climate("0.01"), IPCC_2019: _by_climate("0.010", "0.016", "0.005")}
"""Table 11.1: kg N2O-N a kg of synthetic N."""
EF1_OTHER = {IPCC_2006: _by_climate("0.01"), IPCC_2019: _by_climate("0.010", "0.006", "0.005")}
"""Table 11.1: kg N2O-N a kg of organic N, of crop residues, of mineralised soil."""
EF3_CATTLE = {IPCC_2006: _by_climate("0.02"), IPCC_2019: _by_climate("0.004", "0.006", "0.002")}
"""Table 11.1, EF3PRP,CPP: N of grazing cattle, buffalo, poultry and pigs."""
EF3_SHEEP = {IPCC_2006: _by_climate("0.01"), IPCC_2019: _by_climate("0.003")}
"""Table 11.1, EF3PRP,SO: N of grazing sheep and other animals."""
EF4 = {IPCC_2006: _by_climate("0.01"), IPCC_2019: _by_climate("0.010", "0.014", "0.005")}
"""Table 11.3: kg N2O-N a kg of N volatilised and deposited."""
FRAC_LEACH = {IPCC_2006: _by_climate("0.30", dry="0"), IPCC_2019: _by_climate("0.24", dry="0")}
"""Table 11.3: share of N leached where leaching occurs; none in a dry climate."""

EF1_RICE = {
    IPCC_2006: dict.fromkeys(("aggregated", "continuous", "drained"), Decimal("0.003")),
    IPCC_2019: {
        "aggregated": Decimal("0.004"),
        "continuous": Decimal("0.003"),
        "drained": Decimal("0.005"),
    },
}
"""Table 11.1, EF1FR: kg N2O-N a kg of N on flooded rice, by water regime."""

FRAC_GAS_SYNTHETIC = {
    IPCC_2006: dict.fromkeys(
        ("aggregated", "urea", "ammonium", "nitrate", "ammonium_nitrate"), Decimal("0.10")
    ),
    IPCC_2019: {
        "aggregated": Decimal("0.11"), "urea": Decimal("0.15"), "ammonium": Decimal("0.08"),
        "nitrate": Decimal("0.01"), "ammonium_nitrate": Decimal("0.05"),
    },
}  # fmt: skip
"""Table 11.3, FracGASF: share of synthetic N that volatilises, by kind of fertiliser."""
FRAC_GAS_ORGANIC = {IPCC_2006: Decimal("0.20"), IPCC_2019: Decimal("0.21")}
"""Table 11.3, FracGASM: share of organic N, and of dung and urine, that volatilises."""
EF5 = {IPCC_2006: Decimal("0.0075"), IPCC_2019: Decimal("0.011")}
"""Table 11.3: kg N2O-N a kg of N leached."""
EF2_TROPICAL_CROPLAND = Decimal(16)
"""Table 11.1: kg N2O-N a hectare of drained tropical organic soil, cropland and grassland."""
