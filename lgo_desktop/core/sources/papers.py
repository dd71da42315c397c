"""What papers say besides the amount: evidence that checks compare, and no method reads.

Public electricity and water bills, fuel slips, weighbridge slips, service bills and receipts, as
Thai offices hold them. A source takes the tuple of its paper after its own fields.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field, FieldType


def _said(
    id_: str, th: str, en: str, unit: str = "", *, type_: FieldType = "number",
    help_: Text | None = None,
) -> Field:  # fmt: skip
    return Field(id_, Text(th, en), unit, type_, evidence=True, help=help_)


BAHT = _said(
    "baht", "จำนวนเงิน", "Amount of money", "baht",
    help_=Text(
        "เงินรวมบนเอกสาร ถามกองคลัง เว้นว่างได้ถ้าไม่มีการจ่ายเงิน เช่น ไฟสาธารณะที่ไม่คิดค่าไฟ",
        "The sum on the paper; ask the finance division. Leave it empty where nothing was paid, as"
        " for street lights free of charge.",
    ),
)  # fmt: skip
BILL_NO = _said("bill_no", "เลขที่ใบแจ้งหนี้", "Number of the bill", type_="text")
SLIP_NO = _said(
    "slip_no", "เล่มที่และเลขที่เอกสาร", "Book and number of the slip", type_="text",
    help_=Text(
        "เลขที่ช่วยให้พบเอกสารที่กรอกซ้ำ", "The number helps to find a slip that is entered twice."
    ),
)  # fmt: skip
PAPER_DATE = _said("paper_date", "วันที่บนเอกสาร", "Date on the paper", type_="date")


def meter_bill(unit: str) -> tuple[Field, ...]:
    """What a bill by meter says; ``unit`` is that of the readings (kWh, m3)."""
    return (
        BAHT,
        _said("reading", "เลขอ่านครั้งหลัง", "Reading", unit),
        _said("previous_reading", "เลขอ่านครั้งก่อน", "Previous reading", unit),
        _said(
            "multiplier", "ตัวคูณ", "Multiplier of the meter", "1",
            help_=Text(
                "ดูบนใบแจ้งหนี้ เว้นว่างหมายถึง 1", "Printed on the bill. Empty means 1."
            ),
        ),
        _said("read_on", "วันที่อ่านหน่วย", "Day of reading", type_="date"),
        _said("previous_read_on", "วันที่อ่านครั้งก่อน", "Day of the previous reading", type_="date"),
        BILL_NO,
    )  # fmt: skip


ELECTRICITY_BILL = meter_bill("kWh")
WATER_BILL = meter_bill("m3")

FUEL_SLIPS = (
    BAHT,
    _said(
        "distance", "ระยะทางที่วิ่ง", "Distance driven", "km",
        help_=Text(
            "ผลต่างของเลขไมล์จากบันทึกการใช้รถ (แบบ 4)",
            "The difference of the odometer in the log of the vehicle (form 4).",
        ),
    ),
    _said(
        "announced_km_per_l", "เกณฑ์สิ้นเปลืองที่ประกาศ", "Announced fuel economy", "km/L",
        help_=Text(
            "ตามประกาศเกณฑ์การใช้น้ำมันของรถคันนั้นในปีงบประมาณนี้ ถามผู้ดูแลรถ",
            "As announced for this vehicle for the fiscal year; ask who keeps the vehicles.",
        ),
    ),
    SLIP_NO,
    PAPER_DATE,
)  # fmt: skip
"""Slips of a month together, or the monthly statement of the station for one vehicle."""

FUEL_RECEIPT = (BAHT, SLIP_NO, PAPER_DATE)
"""A receipt for fuel or gas that no vehicle on the road used."""

WEIGHBRIDGE = (
    _said("trips", "จำนวนเที่ยว", "Trips", "trip"),
    _said("capacity", "น้ำหนักบรรทุกต่อเที่ยว", "Most that a trip can carry", "t"),
    _said("gross_in", "น้ำหนักชั่งเข้า", "Weight on entering", "kg"),
    _said("gross_out", "น้ำหนักชั่งออก", "Weight on leaving", "kg"),
    SLIP_NO,
    PAPER_DATE,
)
"""Slips of a scale for loaded and empty trucks."""

SERVICE_BILL = (
    _said(
        "substance_on_bill", "ชื่อสารบนใบงาน", "Substance on the bill", type_="text",
        help_=Text(
            "ลอกตามที่ช่างเขียน เช่น R-22", "As the technician wrote it, for instance R-22."
        ),
    ),
    BILL_NO,
    PAPER_DATE,
    BAHT,
)  # fmt: skip
"""The bill or report of a technician who refilled something."""

INVOICE = (BAHT, BILL_NO, PAPER_DATE)
"""An invoice for goods or services."""
