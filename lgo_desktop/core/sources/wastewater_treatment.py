"""Methane of an organisation's own wastewater treatment, by TGO's COD method.

kg CH4 = f × [(W × COD ÷ 1,000) − S], W in m3, COD in mg/L, S the sludge taken out in kg COD; f is
the factor of the kind of plant. Where nothing is measured, W is 80 % of the water used and COD
120 mg/L, the limit for effluent.
"""

from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field, paper
from lgo_desktop.core.gases import CH4
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.methods.wastewater_cod import organic_load, wastewater_of
from lgo_desktop.core.sources.citations import annex_b, form_row, requirement
from lgo_desktop.core.sources.declaration import (
    Reference,
    Source,
    Variant,
    emitted,
    measured,
)

LABORATORY_REPORT = (
    paper("report_no", "เลขที่รายงานผลวิเคราะห์", "Number of the laboratory's report", type_="text"),
    paper("report_date", "วันที่ออกรายงาน", "Date of the report", type_="date"),
    paper("sampled_on", "วันที่เก็บตัวอย่าง", "Day of sampling", type_="date"),
    Field(
        "measured", Text("ค่าที่กรอกได้มาอย่างไร", "Where the value comes from"), type="choice",
        evidence=True,
        choices=(
            Choice("measured", Text("วัดในเดือนนี้", "Measured in this month")),
            Choice("interpolated", Text("ประมาณจากเดือนข้างเคียง", "Taken from months beside it")),
            Choice("assumed", Text("ใช้ค่าทั่วไป", "A general value")),
        ),
        help=Text(
            "ค่าที่ประมาณต้องไม่ให้คะแนนคุณภาพข้อมูลเหมือนค่าที่วัดจริง",
            "A value that was not measured must not be scored as one that was.",
        ),
    ),
)  # fmt: skip
"""What the report of a laboratory says besides the concentration."""


def _from_wastewater(amounts: Given, tell: Teller) -> Decimal:
    return organic_load(amounts, amounts["wastewater"], tell)


def _from_water_use(amounts: Given, tell: Teller) -> Decimal:
    return organic_load(amounts, wastewater_of(amounts["water_use"], tell), tell)


def _plant(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"wastewater.cod_{id_}",), ("kgCH4",))


SOURCE = Source(
    id="wastewater.treatment",
    name=Text("มีเทนจากการบำบัดน้ำเสีย", "Methane of wastewater treatment"),
    scope=1,
    category="1.4",
    variants=(
        _plant(
            "anaerobic_lagoon_shallow", "บ่อไม่เติมอากาศ ลึกไม่เกิน 2 เมตร",
            "Anaerobic pond, up to 2 m deep",
        ),
        _plant(
            "anaerobic_lagoon_deep", "บ่อไม่เติมอากาศ ลึกเกิน 2 เมตร",
            "Anaerobic pond, deeper than 2 m",
        ),
        _plant("anaerobic_reactor", "ถังปฏิกรณ์ไม่เติมอากาศ", "Anaerobic reactor"),
        _plant("aerobic_well_managed", "ระบบเติมอากาศ ดูแลดี", "Aerobic, well managed"),
        _plant("aerobic_overloaded", "ระบบเติมอากาศ รับน้ำเกินความจุ", "Aerobic, overloaded"),
        _plant("sludge_digester", "ถังหมักตะกอน", "Sludge digester"),
        _plant("untreated_discharge", "ปล่อยทิ้งโดยไม่บำบัด", "Discharged untreated"),
    ),
    fields=(
        Field("wastewater", Text("น้ำเสียเข้าระบบ", "Wastewater received"), "m3"),
        Field(
            "water_use", Text("ปริมาณน้ำที่ใช้", "Water used"), "m3",
            help=Text(
                "กรอกเมื่อไม่ได้วัดน้ำเสีย ระบบใช้ร้อยละ 80 ของน้ำใช้ ถามกองช่างหรือดูบิลค่าน้ำ",
                "Where wastewater is not measured: 80 % of it is taken. Ask the public works "
                "division, or see the water bills.",
            ),
        ),
        Field(
            "cod", Text("ค่าซีโอดีน้ำเข้า", "COD of the inflow"), "mg/L",
            help=Text(
                "ดูรายงานผลวิเคราะห์ของห้องปฏิบัติการ เว้นว่าง = 120 มก./ล. ตามข้อกำหนด อบก.",
                "From the laboratory's report; empty means 120 mg/L by TGO's requirement.",
            ),
        ),
        Field("sludge", Text("ซีโอดีที่กำจัดเป็นตะกอน", "COD removed as sludge"), "kgCOD"),
        Field("methane", Text("มีเทนที่คำนวณไว้แล้ว", "Methane already worked out"), "kgCH4"),
        *LABORATORY_REPORT,
    ),
    methods=(
        measured(
            "wastewater", Text("น้ำเสีย × ซีโอดี", "Wastewater × COD"),
            ("wastewater",), "kgCOD", _from_wastewater, optional=("cod", "sludge"),
        ),
        measured(
            "water_use", Text("ร้อยละ 80 ของน้ำใช้ × ซีโอดี", "80 % of water used × COD"),
            ("water_use",), "kgCOD", _from_water_use, optional=("cod", "sludge"),
        ),
        emitted(
            "methane", Text("มีเทนโดยตรง", "Methane as it is"),
            ("methane",), lambda given, _tell: {CH4: given["methane"]},
        ),
    ),
    references=(
        form_row("5. methane of wastewater ponds without aeration"),
        requirement("wastewater: CH4 = f × [(W × COD) − S]"),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 6", "equation 6.4, table 6.8"),
        annex_b("1.4"),
    ),
)  # fmt: skip
