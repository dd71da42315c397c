"""Waste given to others that is not simply buried: sorted, carried, digested, or with gas in use.

Thai life cycle data by the kilogram. Burying and dumping are ``waste.landfilled``.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import OWN_FACTOR
from lgo_desktop.core.sources.papers import WEIGHBRIDGE


def _by(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"waste.disposal.{id_}",), ("kg",))


SOURCE = Source(
    id="waste.sent_away",
    name=Text("ขยะที่ส่งให้ผู้อื่นจัดการวิธีอื่น", "Waste treated by others in other ways"),
    scope=3,
    category="4.3",
    scope3_category=5,
    variants=(
        _by("collection_transfer", "จัดเก็บ รวบรวม และขนถ่าย", "Collection and transfer"),
        _by("sorting", "คัดแยก", "Sorting"),
        _by("anaerobic_digestion", "หมักแบบไร้อากาศ", "Anaerobic digestion"),
        _by("landfill_gas_use", "ฝังกลบที่นำก๊าซไปใช้", "Landfill that uses its gas"),
        OWN_FACTOR,
    ),
    fields=(*quantity_in("kg", "น้ำหนักขยะ", "Weight of waste"), *WEIGHBRIDGE),
    references=(
        Reference("Thai National LCI Database, TIIS-MTEC-NSTDA", "municipal waste management"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 5"),
        annex_b("4.3"),
    ),
    item=Text("ผู้รับขยะ", "Who takes the waste"),
    help=Text(
        "การขนถ่ายที่ผู้รับจ้างทำ ถ้าบันทึกเป็น ตัน-กม. แล้วอย่ากรอกซ้ำที่นี่",
        "Transport by a contractor that is entered in tonne-kilometres must not be here again.",
    ),
)  # fmt: skip
