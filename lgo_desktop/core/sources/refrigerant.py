"""Refrigerants refilled: what was refilled had leaked.

CFC, HCFC and halons are reported apart from every total, as TGO's requirement asks.
"""

import re

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row, requirement
from lgo_desktop.core.sources.declaration import Source, Variant, quantity_in
from lgo_desktop.core.sources.papers import SERVICE_BILL

_COMMON = "r-32 r-410a r-134a r-22 r-407c r-404a r-507a"
_SINGLE = """
    r-23 r-41 r-125 r-134 r-143 r-143a hfc-152 r-152a hfc-161 r-227ea hfc-236cb hfc-236ea r-236fa
    hfc-245ca r-245fa r-365mfc hfc-43-10mee sf6 nf3 pfc-14 pfc-116 pfc-218
"""
_OUTSIDE_REQUIREMENT = """
    r-123 r-124 r-141b r-142b r-11 r-12 r-113 r-114 r-115 halon-1211 halon-1301
"""
_BLENDS = """
    r-401a r-401b r-401c r-402a r-402b r-403b r-406a r-407a r-407b r-407d r-408a r-409a r-410b
    r-411a r-411b r-414a r-414b r-417a r-422a r-422d r-424a r-426a r-428a r-434a r-508a r-508b
"""


def _refrigerant(key: str) -> Variant:
    """ASHRAE 34 writes the letter of a blend (400 and 500 series) as a capital, others small."""
    family, _, number = key.partition("-")
    is_blend = re.fullmatch(r"[45]\d\d[a-z]", number) is not None
    family = family.capitalize() if family == "halon" else family.upper()
    written = "-".join(filter(None, (family, number.upper() if is_blend else number)))
    return Variant(key, Text(written, written), (key,), ("kg",))


REFRIGERANTS = tuple(
    _refrigerant(key) for key in f"{_COMMON} {_SINGLE} {_BLENDS} {_OUTSIDE_REQUIREMENT}".split()
)
"""All that a book has a factor for, the common ones first."""

SOURCE = Source(
    id="fugitive.refrigerant",
    name=Text("การเติมสารทำความเย็น", "Refrigerants refilled"),
    scope=1,
    category="1.4",
    variants=REFRIGERANTS,
    fields=(*quantity_in("kg", "ปริมาณที่เติม", "Amount refilled"), *SERVICE_BILL),
    references=(
        form_row("6. refrigerants"),
        requirement("gases outside the requirement (CFC, HCFC) are reported separately"),
        annex_b("1.4"),
    ),
    help=Text(
        "กรอกตามใบงานของช่างแอร์ ถามงานพัสดุ ถ้ามีสารคงคลัง ให้ใช้วิธีสมดุลมวลแทน อย่าใช้ทั้งสองวิธีกับสารเดียวกัน",
        "From the technician's bills; ask the supplies section. Where refrigerant is kept in store "
        "use the balance instead, never both for one substance.",
    ),
)
