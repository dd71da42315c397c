"""What burning a unit of fuel gives, worked out from heating value and IPCC's default factors."""

from decimal import Decimal
from typing import NamedTuple

FOSSIL_METHANE = {"tgo-2022": Decimal(30), "tgo-2026": Decimal(28)}
"""IPCC AR5 Table 8.7: 30 for fossil methane, which TGO took in April 2565; in 2569 it takes 28."""
METHANE, NITROUS_OXIDE = Decimal(28), Decimal(265)


class Burn(NamedTuple):
    """MJ a unit of fuel, and kg CO2, CH4 and N2O a TJ."""

    mj: str
    co2: str
    ch4: str
    n2o: str
    fossil: bool = True


Mix = tuple[tuple[str, Burn], ...]
"""Shares of a unit, and what burns."""


class Golden(NamedTuple):
    """A book's answer for a fuel: the mix that makes it, and the total as TGO printed it."""

    book: str
    variant: str
    unit: str
    mix: Mix
    printed: str

    @property
    def case(self) -> tuple[str, str, str]:
        """Book, variant and unit."""
        return self.book, self.variant, self.unit


def neat(fuel: Burn) -> Mix:
    """A fuel alone."""
    return (("1", fuel),)


def blend(fossil_share: str, fossil: Burn, other: Burn) -> Mix:
    """Two fuels by share of volume."""
    return ((fossil_share, fossil), (str(1 - Decimal(fossil_share)), other))


def kgco2e(row: Golden) -> Decimal:
    """Kg CO2e of a unit; CO2 of biofuel does not count, its CH4 and N2O do."""
    total = Decimal(0)
    for share, fuel in row.mix:
        methane = FOSSIL_METHANE[row.book] if fuel.fossil else METHANE
        co2 = Decimal(fuel.co2) if fuel.fossil else Decimal(0)
        a_terajoule = co2 + Decimal(fuel.ch4) * methane + Decimal(fuel.n2o) * NITROUS_OXIDE
        total += Decimal(share) * Decimal(fuel.mj) * a_terajoule / 1_000_000
    return total


def biogenic_co2(row: Golden) -> Decimal:
    """Kg CO2 of biofuel in a unit, a memo."""
    return sum(
        (
            Decimal(share) * Decimal(fuel.mj) * Decimal(fuel.co2) / 1_000_000
            for share, fuel in row.mix
            if not fuel.fossil
        ),
        Decimal(0),
    )
