"""What waste is made of, by the IPCC: dry matter, carbon, and how much of it decays or is fossil.

Shares by mass; None where the tables have no value, so that it must be given. Tables 2.4 (municipal
waste), 2.6 and 5.2 (clinical, industrial and liquid waste) and section 2.3.2 (sludge) of the 2006
IPCC Guidelines, Volume 5; DOCf by class is table 3.0 of the 2019 Refinement.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from lgo_desktop.base.text import Text

HIGHLY, MODERATELY, LESS = Decimal("0.7"), Decimal("0.5"), Decimal("0.1")
"""DOCf of the classes of table 3.0 of the 2019 Refinement."""


@dataclass(frozen=True, slots=True)
class Component:
    """A kind of waste.

    ``dry_matter`` and ``doc`` (degradable organic carbon) are of the wet mass, ``carbon`` of the
    dry mass, ``fossil`` of the carbon. ``decay`` names its row of table 3.3, empty if it has none.
    """

    id: str
    name: Text
    dry_matter: Decimal | None = None
    doc: Decimal | None = None
    carbon: Decimal | None = None
    fossil: Decimal | None = None
    decay: str = ""
    docf_2019: Decimal = MODERATELY


def _share(text: str) -> Decimal | None:
    return None if text == "–" else Decimal(text) / 100


def _of(
    id_: str, th: str, en: str, percent: str, *, decay: str = "", docf_2019: Decimal = MODERATELY
) -> Component:
    """A component from ``dry_matter doc carbon fossil`` in percent, as the tables print them."""
    dry_matter, doc, carbon, fossil = map(_share, percent.split())
    return Component(id_, Text(th, en), dry_matter, doc, carbon, fossil, decay, docf_2019)


# Fossil carbon of food and wood is a dash in table 2.4: none. Rubber and leather have no row in
# table 3.3; the footnote of table 2.4 says that natural rubber is unlikely to decay in a landfill.
# Sludge of households: DOC 5 % of the wet mass at 10 % dry matter (section 2.3.2).
_ALL = (
    _of("food", "เศษอาหาร", "Food", "40 15 38 0", decay="food", docf_2019=HIGHLY),
    _of("garden", "กิ่งไม้ ใบไม้ หญ้า", "Garden waste", "40 20 49 0", decay="garden", docf_2019=HIGHLY),
    _of("paper", "กระดาษ", "Paper and cardboard", "90 40 46 1", decay="paper"),
    _of("wood", "ไม้", "Wood", "85 43 50 0", decay="wood", docf_2019=LESS),
    _of("textiles", "ผ้า", "Textiles", "80 24 50 20", decay="paper"),
    _of("nappies", "ผ้าอ้อม", "Nappies", "40 24 70 10", decay="garden"),
    _of("rubber_leather", "ยางและหนัง", "Rubber and leather", "84 39 67 20"),
    _of("plastics", "พลาสติก", "Plastics", "100 0 75 100"),
    _of("metal", "โลหะ", "Metal", "100 0 0 0"),
    _of("glass", "แก้ว", "Glass", "100 0 0 0"),
    _of("other", "อื่น ๆ", "Other", "90 – 3 100"),
    _of(
        "inert",
        "ของที่ไม่ย่อยสลาย (พลาสติก แก้ว โลหะ ฯลฯ)",
        "Inert (plastics, glass, metal …)",
        "90 0 3 100",
    ),
    _of("sludge", "กากตะกอน", "Sludge", "10 5 – 0", decay="food"),
    _of("industrial", "ขยะอุตสาหกรรม", "Industrial waste", "– – 50 90", decay="bulk"),
    _of("clinical", "ขยะติดเชื้อ", "Clinical waste", "65 15 60 40", decay="bulk"),
    _of("fossil_liquid", "ของเหลวจากปิโตรเลียม", "Fossil liquid waste", "100 0 80 100"),
    _of("bulk", "ขยะรวมไม่แยกชนิด", "Mixed waste", "– – – –", decay="bulk"),
)
COMPONENTS: Mapping[str, Component] = MappingProxyType({one.id: one for one in _ALL})

MUNICIPAL = (
    "food", "garden", "paper", "wood", "textiles", "nappies", "rubber_leather", "plastics",
    "metal", "glass", "other",
)  # fmt: skip
"""The components that a survey of municipal waste tells apart, in the order of table 2.3."""
