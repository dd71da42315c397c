"""Defaults of landfills by the IPCC: kinds of sites with their MCF, climates with their k.

2006 IPCC Guidelines, Volume 5, Chapter 3, tables 3.1 and 3.3, and their update in the 2019
Refinement, which adds kinds of sites and leaves k as it was.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from lgo_desktop.base.text import Text
from lgo_desktop.core.methods.waste_components import Component

DOCF_2006 = Decimal("0.5")
"""Share of the degradable carbon that decays without air, of any waste (2006, section 3.2.3)."""
METHANE_SHARE = Decimal("0.5")
"""F, methane by volume in the gas of a landfill (2006, section 3.2.3)."""
START_MONTH = Decimal(13)
"""Decay begins in January after the year of deposit, six months after its middle (annex 3A.1)."""
OXIDISED_BENEATH_SOIL = Decimal("0.1")
"""OX of a managed site covered with soil or compost; 0 of every other (table 3.2)."""

DEFAULT_CLIMATE = "tropical_moist_wet"
"""Most of Thailand is warmer than 20 °C and has at least 1,000 mm of rain a year."""

CLIMATES: Mapping[str, Text] = MappingProxyType({
    "tropical_moist_wet": Text(
        "เขตร้อนชื้น (ฝนตั้งแต่ 1,000 มม. ต่อปี)", "Tropical, moist or wet (rain 1,000 mm a year or more)"
    ),
    "tropical_dry": Text(
        "เขตร้อนแห้ง (ฝนไม่ถึง 1,000 มม. ต่อปี)", "Tropical, dry (rain below 1,000 mm a year)"
    ),
    "temperate_wet": Text("เขตอบอุ่นหรือหนาวที่ชื้น", "Boreal or temperate, wet"),
    "temperate_dry": Text("เขตอบอุ่นหรือหนาวที่แห้ง", "Boreal or temperate, dry"),
})  # fmt: skip


def _by_climate(*rates: str) -> Mapping[str, Decimal]:
    return MappingProxyType(dict(zip(CLIMATES, map(Decimal, rates), strict=True)))


DECAY_RATES: Mapping[str, Mapping[str, Decimal]] = MappingProxyType({
    "paper": _by_climate("0.07", "0.045", "0.06", "0.04"),
    "wood": _by_climate("0.035", "0.025", "0.03", "0.02"),
    "garden": _by_climate("0.17", "0.065", "0.1", "0.05"),
    "food": _by_climate("0.4", "0.085", "0.185", "0.06"),
    "bulk": _by_climate("0.17", "0.065", "0.09", "0.05"),
})  # fmt: skip
"""k a year by row and climate, table 3.3."""


@dataclass(frozen=True, slots=True)
class SiteKind:
    """A kind of landfill, the methane correction factor, and the guidelines that brought it."""

    id: str
    name: Text
    mcf: Decimal
    since: str = "2006"


def _site(id_: str, th: str, en: str, mcf: str, since: str = "2006") -> SiteKind:
    return SiteKind(id_, Text(th, en), Decimal(mcf), since)


_ALL = (
    _site(
        "managed_anaerobic", "หลุมฝังกลบที่ควบคุม บดอัดหรือกลบทับ",
        "Managed: waste placed with control and covered, compacted or levelled", "1.0",
    ),
    _site(
        "managed_semi_aerobic", "หลุมฝังกลบกึ่งใช้อากาศ ดูแลดี", "Semi-aerobic, well managed", "0.5"
    ),
    _site(
        "poorly_managed_semi_aerobic", "หลุมฝังกลบกึ่งใช้อากาศ ดูแลไม่ดี",
        "Semi-aerobic, poorly managed", "0.7", "2019",
    ),
    _site(
        "managed_active_aeration", "หลุมฝังกลบเติมอากาศ ดูแลดี", "Actively aerated, well managed",
        "0.4", "2019",
    ),
    _site(
        "poorly_managed_active_aeration", "หลุมฝังกลบเติมอากาศ ดูแลไม่ดี",
        "Actively aerated, poorly managed", "0.7", "2019",
    ),
    _site(
        "unmanaged_deep", "เทกอง ลึกตั้งแต่ 5 เมตร หรือน้ำใต้ดินสูง",
        "Dump 5 m deep or more, or with a high water table", "0.8",
    ),
    _site("unmanaged_shallow", "เทกอง ลึกไม่ถึง 5 เมตร", "Dump less than 5 m deep", "0.4"),
    _site("uncategorised", "ไม่ทราบลักษณะหลุม", "Kind of site not known", "0.6"),
)  # fmt: skip
SITE_KINDS: Mapping[str, SiteKind] = MappingProxyType({kind.id: kind for kind in _ALL})


def decay_rate(component: Component, climate: str) -> Decimal | None:
    """The rate k a year by table 3.3; 0 for what does not decay, None where there is no row."""
    if component.decay:
        return DECAY_RATES[component.decay][climate]
    return component.doc if component.doc == 0 else None


def docf_of(component: Component, version: str) -> Decimal:
    """DOCf: 0.5 of any waste in 2006, by class of waste in 2019 (table 3.0)."""
    return component.docf_2019 if version == "2019" else DOCF_2006
