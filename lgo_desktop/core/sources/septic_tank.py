"""Methane of septic tanks at the workplace, from staff and working days.

kg CH4 = staff × days × 40 g BOD × 0.001 × 0.6 kg CH4/kg BOD × 0.5 = staff × days × 0.012. A BOD of
one's own takes the place of 40 g; what TGO prints stands where none is given.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.gases import CH4
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.methods.septic_tank import BO, MCF, attendance, methane_of
from lgo_desktop.core.sources.citations import annex_b, form_row, requirement
from lgo_desktop.core.sources.declaration import (
    Reference,
    Source,
    Variant,
    emitted,
    measured,
)


def _by_own_bod(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    return {CH4: methane_of(attendance(given, tell), given["bod"], BO, MCF, tell)}


SOURCE = Source(
    id="wastewater.septic_tank",
    name=Text("มีเทนจากระบบ septic tank", "Methane of septic tanks"),
    scope=1,
    category="1.4",
    variants=(
        Variant("septic_tank", Text("บ่อเกรอะ", "Septic tank"), ("wastewater.septic",), ("kgCH4",)),
    ),
    fields=(
        Field(
            "staff", Text("จำนวนบุคลากร", "Staff"), "person",
            help=Text(
                "นับเฉพาะคนที่ทำงานในอาคารซึ่งใช้บ่อเกรอะ ไม่นับอาคารที่ต่อท่อเข้าระบบบำบัดน้ำเสีย "
                "ถามงานการเจ้าหน้าที่",
                "Only people in buildings with a septic tank, not those on a sewer; ask the "
                "personnel section.",
            ),
        ),
        Field("working_days", Text("จำนวนวันทำการ", "Working days"), "day"),
        Field(
            "bod", Text("บีโอดีต่อคนต่อวัน ถ้าไม่ใช้ 40 กรัม", "BOD a person and day, if not 40 g"), "g",
            help=Text(
                "เว้นว่าง = 40 กรัมตามข้อกำหนด อบก. กรอกเมื่อมีผลวัดหรือเอกสารอ้างอิง และบอกเหตุผลไว้",
                "Empty means 40 g by TGO's requirement. Fill it in only with a measurement or a "
                "document behind it, and say why.",
            ),
        ),
        Field("methane", Text("มีเทนที่คำนวณไว้แล้ว", "Methane already worked out"), "kgCH4"),
    ),
    methods=(
        measured(
            "attendance", Text("บุคลากร × วันทำการ", "Staff × working days"),
            ("staff", "working_days"), "person_day", attendance,
        ),
        emitted(
            "own_bod", Text("บุคลากร × วันทำการ × บีโอดี", "Staff × working days × BOD"),
            ("staff", "working_days", "bod"), _by_own_bod,
        ),
        emitted(
            "methane", Text("มีเทนโดยตรง", "Methane as it is"),
            ("methane",), lambda given, _tell: {CH4: given["methane"]},
        ),
    ),
    references=(
        form_row("4. methane of septic tanks"),
        requirement("septic tanks: 40 g BOD a person and day, Bo 0.6, MCF 0.5"),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 6", "equations 6.1–6.3, table 6.3"),
        annex_b("1.4"),
    ),
)  # fmt: skip
