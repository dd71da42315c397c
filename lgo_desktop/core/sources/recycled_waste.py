"""Waste sold or given for recycling: told by weight, it weighs nothing in the account.

What is saved elsewhere belongs to the account of who uses the material (cut-off); no factor of TGO
exists for it.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import NO_SCOPE, Reference, Source, Variant, quantity_in


def _material(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en))


SOURCE = Source(
    id="waste.recycled",
    name=Text("ขยะที่นำกลับมาใช้ประโยชน์ (แสดงเพื่อทราบ)", "Waste put back to use (told only)"),
    scope=NO_SCOPE,
    category="",
    variants=(
        _material("paper", "กระดาษ", "Paper"),
        _material("plastics", "พลาสติก", "Plastics"),
        _material("glass", "แก้ว", "Glass"),
        _material("metal", "โลหะ", "Metal"),
        _material("food_to_animals", "เศษอาหารให้สัตว์", "Food given to animals"),
        _material("other", "อื่น ๆ", "Other"),
    ),
    fields=quantity_in("kg", "น้ำหนัก", "Weight"),
    references=(
        Reference(
            "GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 5, recycled waste"
        ),
    ),
    memo=True,
    item=Text("ผู้รับซื้อหรือธนาคารขยะ", "The buyer or waste bank"),
)  # fmt: skip
