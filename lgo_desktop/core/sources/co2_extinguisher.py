"""Carbon dioxide let out of fire extinguishers in drills, fires and refills."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Source, Variant, quantity_in
from lgo_desktop.core.sources.papers import SERVICE_BILL

SOURCE = Source(
    id="fugitive.co2_extinguisher",
    name=Text("การใช้สารดับเพลิง (CO2)", "Fire extinguishers (CO2)"),
    scope=1,
    category="1.4",
    variants=(
        Variant(
            "co2", Text("คาร์บอนไดออกไซด์", "Carbon dioxide"), ("fugitive.co2_extinguisher",), ("kg",)
        ),
    ),
    fields=(
        *quantity_in("kg", "ปริมาณสารที่ฉีดหรือเติม", "Agent released or refilled"),
        *SERVICE_BILL,
    ),
    references=(form_row("3. fire extinguishers"), annex_b("1.4")),
    item=Text("ถังหรืออาคาร", "The extinguisher or the building"),
    help=Text(
        "น้ำหนักสารที่ฉีดในการซ้อมแผนหรือที่เติมกลับ ถามงานป้องกันฯ เครื่องดับเพลิงชนิดผงแห้งและโฟมไม่ต้องกรอก",
        "Weight let out in drills or refilled; ask disaster prevention. Extinguishers of powder and"
        " foam need no entry.",
    ),
)
