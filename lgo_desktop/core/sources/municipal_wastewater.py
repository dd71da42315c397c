"""Wastewater that others collect or treat: a city's works, or the wastewater authority.

Where it is not measured, 80 % of the water used, as TGO's requirement has it for own works.
"""

from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.methods.wastewater_cod import wastewater_of
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Source, Variant, as_entered, measured
from lgo_desktop.core.sources.own_variant import OWN_FACTOR
from lgo_desktop.core.sources.papers import INVOICE
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited

_WORKS = (
    ("collection_and_treatment", "รวบรวมและบำบัด", "Collected and treated"),
    ("treatment", "บำบัดอย่างเดียว", "Treated only"),
    ("collection", "รวบรวมอย่างเดียว", "Collected only"),
)
_CITIES = (
    ("average", "เฉลี่ยประเทศ", "national average"),
    ("large_city", "เมืองขนาดใหญ่", "large city"),
    ("medium_city", "เมืองขนาดกลาง", "medium-sized city"),
)


def _from_water_use(given: Given, tell: Teller) -> Decimal:
    return wastewater_of(given["water_use"], tell)


SOURCE = Source(
    id="wastewater.municipal",
    name=Text("น้ำเสียที่ส่งให้ผู้อื่นบำบัด", "Wastewater treated by others"),
    scope=3,
    category=ISO_CATEGORY[5],
    scope3_category=5,
    variants=(
        *(
            Variant(
                f"{work}_{city}", Text(f"{work_th} {city_th}", f"{work_en}, {city_en}"),
                (f"wastewater.municipal_{work}_{city}",), ("m3",),
            )
            for work, work_th, work_en in _WORKS
            for city, city_th, city_en in _CITIES
        ),
        OWN_FACTOR,
    ),
    fields=(
        Field("wastewater", Text("น้ำเสียที่ส่งบำบัด", "Wastewater sent"), "m3"),
        Field(
            "water_use", Text("ปริมาณน้ำที่ใช้", "Water used"), "m3",
            help=Text("ใช้เมื่อไม่ได้วัดน้ำเสีย", "Where the wastewater is not measured."),
        ),
        *INVOICE,
    ),
    methods=(
        measured(
            "wastewater", Text("น้ำเสียที่วัดได้", "Wastewater as measured"),
            ("wastewater",), "m3", as_entered("wastewater"),
        ),
        measured(
            "water_use", Text("ร้อยละ 80 ของน้ำใช้", "80 % of the water used"),
            ("water_use",), "m3", _from_water_use,
        ),
    ),
    references=(*cited(5), requirement("wastewater: 80 % of the water used if not measured")),
    help=Text(
        "เฉพาะน้ำเสียที่ระบบของผู้อื่นรับไป ระบบของหน่วยงานเองอยู่ในประเภท 1 และถังเกรอะกรอกแยก"
        " เลือกรวบรวมและบำบัดรายการเดียว หรือแยกสองรายการ ไม่ใช้ทั้งสองแบบพร้อมกัน",
        "Only wastewater that the works of others take: own works and septic tanks are scope 1."
        " Choose collection and treatment in one, or each apart, never both.",
    ),
)  # fmt: skip
