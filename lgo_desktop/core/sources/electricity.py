"""Electricity bought from the grid. The factor of TGO already holds the losses of the grid.

The use decides nothing but where a reader finds it; lamps without a meter may be reckoned.
"""

from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.quality import RECEIPT
from lgo_desktop.core.sources.citations import annex_b, form_row, requirement
from lgo_desktop.core.sources.declaration import (
    Source,
    Variant,
    as_entered,
    measured,
    quantity_in,
)
from lgo_desktop.core.sources.papers import ELECTRICITY_BILL

WATTS_IN_A_KILOWATT = Decimal(1000)


def _use(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), ("electricity.grid",), ("kWh",))


def _of_lamps(given: Given, tell: Teller) -> Decimal:
    """KWh of lamps that burn together: lamps × watts × hours."""
    watts = EXACT.multiply(given["lamps"], given["lamp_power"])
    tell("lamps × lamp_power", watts, "W")
    energy = EXACT.divide(EXACT.multiply(watts, given["hours"]), WATTS_IN_A_KILOWATT)
    tell("× hours ÷ 1000", energy, "kWh")
    return energy


_LAMPS = (
    Field("lamps", Text("จำนวนดวงโคม", "Number of lamps"), "piece"),
    Field(
        "lamp_power", Text("กำลังไฟต่อดวง", "Power of one lamp"), "W",
        help=Text(
            "รวมบัลลาสต์ด้วย ดูที่โคมหรือถามกองช่าง",
            "With the ballast; see the lamp, or ask the engineering division.",
        ),
    ),
    Field(
        "hours", Text("ชั่วโมงที่เปิดในช่วงนี้", "Hours lit in the period"), "h",
        help=Text(
            "ชั่วโมงต่อคืน × จำนวนคืน เช่น 11 × 31 = 341",
            "Hours a night × nights, for instance 11 × 31 = 341.",
        ),
    ),
)  # fmt: skip

SOURCE = Source(
    id="purchased.electricity",
    name=Text("การใช้พลังงานไฟฟ้า", "Electricity bought"),
    scope=2,
    category="2.1",
    variants=(
        _use("grid", "ไฟฟ้าจากสายส่ง", "Electricity of the grid"),
        _use("office", "อาคารสำนักงาน", "Offices"),
        _use("school", "โรงเรียน", "Schools"),
        _use("child_centre", "ศูนย์พัฒนาเด็กเล็ก (ศพด.)", "Child development centres"),
        _use("health_station", "รพ.สต. และศูนย์บริการสาธารณสุข", "Health stations"),
        _use("market", "ตลาด", "Markets"),
        _use("wastewater_works", "ระบบบำบัดน้ำเสียและสถานีสูบน้ำเสีย", "Wastewater works"),
        _use("waterworks_pump", "ประปาหมู่บ้านและเครื่องสูบน้ำ", "Waterworks and their pumps"),
        _use("drainage_pump", "สถานีสูบน้ำระบายน้ำ", "Drainage pumps"),
        _use("street_light_metered", "ไฟสาธารณะ มีมิเตอร์", "Street lights with a meter"),
        _use("street_light_unmetered", "ไฟสาธารณะ ไม่มีมิเตอร์", "Street lights without a meter"),
        _use("traffic_signal", "ไฟสัญญาณจราจร", "Traffic signals"),
        _use("park", "สวนสาธารณะและสนามกีฬา", "Parks and sports grounds"),
        _use("other", "อื่น ๆ", "Other uses"),
    ),
    fields=(
        *quantity_in("kWh", "หน่วยไฟฟ้าที่ใช้", "Electricity used"),
        *_LAMPS,
        *ELECTRICITY_BILL,
    ),
    methods=(
        measured(
            "quantity", Text("หน่วยตามใบแจ้งหนี้หรือหนังสือแจ้งหน่วย", "Units of the bill or the letter"),
            ("quantity",), "kWh", as_entered("quantity"),
            optional=("lamps", "lamp_power", "hours"),
        ),
        measured(
            "lamps", Text("จำนวนดวง × กำลังไฟ × ชั่วโมง", "Lamps × power × hours"),
            ("lamps", "lamp_power", "hours"), "kWh", _of_lamps, estimates=True,
        ),
    ),
    references=(
        form_row("scope 2, electricity"),
        requirement("scope 2: the grid factor contains transmission and distribution losses"),
        annex_b("2.1"),
    ),
    usual_quality=RECEIPT,
    item=Text("บัญชี: หมายเลขผู้ใช้ไฟฟ้า (CA)", "The account: the number of the customer (CA)"),
    help=Text(
        "หน่วยตามใบแจ้งหนี้ของแต่ละบัญชี ถามกองคลัง ไฟสาธารณะที่ไม่มีมิเตอร์ใช้หนังสือแจ้งหน่วยของการไฟฟ้า "
        "ถ้าไม่มี ให้กรอกจำนวนดวง กำลังไฟ และชั่วโมง",
        "Units of each account's bill; ask the finance division. For street lights without a meter"
        " take the utility's letter, or else lamps, power and hours.",
    ),
)  # fmt: skip
