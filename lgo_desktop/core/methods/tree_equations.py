"""Dry mass of a tree above ground by its diameter and height, for nine groups of trees.

T-VER-S-TOOL-01-01, version 02, in force from 26 March 2568 (2025), appendix 2: D in cm at 1.3 m,
H in m, mass in kg. Stem, branches and leaves are fitted apart; palms need only H, lianas only D.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.methods.exact import product

PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494")
"""To 60 digits: the diameter is the girth divided by it."""

Mass = Callable[[Decimal, Decimal], Decimal]
"""Kg above ground by D and H."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of trees: its equation, what that needs, its roots and its carbon."""

    name: Text
    mass: Mass
    roots: Decimal
    carbon: Decimal
    needs_diameter: bool = True
    needs_height: bool = True
    caution: Text | None = None


def _power(factor: str, exponent: str) -> Callable[[Decimal], Decimal]:
    """``factor × x ^ exponent``."""
    return lambda x: product(Decimal(factor), EXACT.power(x, Decimal(exponent)))


def _parts(stem: tuple[str, str], branches: tuple[str, str], leaves: tuple[str, str]) -> Mass:
    fitted = [_power(*part) for part in (stem, branches, leaves)]

    def mass(diameter: Decimal, height: Decimal) -> Decimal:
        size = product(diameter, diameter, height)
        return add_up(part(size) for part in fitted)

    return mass


def _with_crown(stem: tuple[str, str], branches: tuple[str, str]) -> Mass:
    """Leaves are ``1 / (28 / (stem + branches) + 0.025)``: a crown does not grow without end."""
    fitted = [_power(*part) for part in (stem, branches)]

    def mass(diameter: Decimal, height: Decimal) -> Decimal:
        size = product(diameter, diameter, height)
        wood = add_up(part(size) for part in fitted)
        leaves = EXACT.divide(1, EXACT.add(EXACT.divide(28, wood), Decimal("0.025")))
        return add_up((wood, leaves))

    return mass


def _palm(_diameter: Decimal, height: Decimal) -> Decimal:
    grown = product(Decimal("12.826"), EXACT.sqrt(height), EXACT.ln(height))
    return EXACT.add(Decimal("6.666"), grown)


def _liana(diameter: Decimal, _height: Decimal) -> Decimal:
    return _power("0.8622", "2.021")(diameter)


LAND_ROOTS, LAND_CARBON = Decimal("0.27"), Decimal("0.47")
MANGROVE_ROOTS, MANGROVE_CARBON = Decimal("0.48"), Decimal("0.4715")
PALM_ROOTS, PALM_CARBON = Decimal("0.41"), Decimal("0.413")

_HEAVY = Text(
    "สมการสนสองใบตามเครื่องมือให้มวลมากกว่าไม้ตันขนาดเดียวกัน โปรดให้ผู้เชี่ยวชาญตรวจก่อนใช้",
    "As printed, the equation for two-needle pine gives more mass than solid wood of that size: "
    "have an expert look at it before use",
)


def _on_land(th: str, en: str, mass: Mass, caution: Text | None = None) -> Group:
    return Group(Text(th, en), mass, LAND_ROOTS, LAND_CARBON, caution=caution)


def _mangrove(th: str, en: str, mass: Mass) -> Group:
    return Group(Text(th, en), mass, MANGROVE_ROOTS, MANGROVE_CARBON)


GROUPS: Mapping[str, Group] = {
    "mixed_deciduous": _on_land(
        "ไม้ทั่วไป ป่าเบญจพรรณ ป่าเต็งรัง", "General; mixed deciduous and dipterocarp forest",
        _with_crown(("0.0396", "0.933"), ("0.00349", "1.030")),
    ),
    "dry_evergreen": _on_land(
        "ป่าดิบแล้ง ป่าดิบเขา", "Dry and hill evergreen forest",
        _parts(("0.0509", "0.919"), ("0.00893", "0.977"), ("0.0140", "0.669")),
    ),
    "tropical_rain": _on_land(
        "ป่าดิบชื้น", "Tropical rain forest",
        _with_crown(("0.0396", "0.9326"), ("0.006003", "1.027")),
    ),
    "pine_two_needle": _on_land(
        "สนสองใบ", "Two-needle pine",
        _parts(("0.2141", "0.9814"), ("0.00002", "1.4561"), ("0.00072", "1.0138")), _HEAVY,
    ),
    "pine_three_needle": _on_land(
        "สนสามใบ", "Three-needle pine",
        _parts(("0.02698", "0.946"), ("0.00018", "1.455"), ("0.00072", "1.094")),
    ),
    "rhizophora": _mangrove(
        "โกงกาง", "Rhizophora",
        _parts(("0.05466", "0.945"), ("0.01579", "0.9124"), ("0.0678", "0.5806")),
    ),
    "mangrove_other": _mangrove(
        "ไม้ป่าชายเลนอื่น", "Other mangrove trees",
        _parts(("0.0449", "0.9549"), ("0.02412", "0.8649"), ("0.09422", "0.5439")),
    ),
    "palm": Group(
        Text("ปาล์ม", "Palm"), _palm, PALM_ROOTS, PALM_CARBON, needs_diameter=False
    ),
    "liana": Group(
        Text("เถาวัลย์", "Liana"), _liana, LAND_ROOTS, LAND_CARBON, needs_height=False
    ),
}  # fmt: skip
