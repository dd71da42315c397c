"""Headings of the columns of lists of papers, as scales, utilities and offices write them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.services.ledger_form import ITEM, NOTE, ROW, columns_of

_ALSO: Mapping[str, tuple[str, ...]] = {
    ITEM: (
        "ผู้ส่ง", "ผู้นำส่ง", "หน่วยงาน", "อปท", "ผู้นำขยะมาทิ้ง", "sender", "customer", "บัญชี", "ca",
        "หมายเลขผู้ใช้ไฟฟ้า", "หมายเลขผู้ใช้ไฟ", "เลขที่ผู้ใช้น้ำ", "ผู้ใช้น้ำ", "account", "ทะเบียน",
        "ทะเบียนรถ", "รถ", "plate", "vehicle", "รายการ", "item", "ผู้รับซื้อ", "ธนาคารขยะ", "หมู่บ้าน",
        "อาคาร",
    ),
    ROW: ("ใช้เพื่อ", "ชนิดน้ำมัน", "ชนิดเชื้อเพลิง", "น้ำมัน", "วัสดุ", "ประเภท", "ชนิด", "fuel", "material",
          "use", "variant", "สาร", "สินค้า"),
    NOTE: ("หมายเหตุ", "note", "remark", "remarks"),
    "amount": (
        "สุทธิ", "น้ำหนักสุทธิ", "net", "net weight", "หน่วยที่ใช้", "จำนวนหน่วย", "หน่วย", "units", "ลิตร",
        "จำนวนลิตร", "litres", "liters", "ปริมาณ", "จำนวน", "amount", "quantity", "น้ำหนัก", "weight",
        "kwh",
    ),
    "gross_in": ("ชั่งเข้า", "น้ำหนักเข้า", "เข้า", "น้ำหนักรวม", "in", "gross", "weight in"),
    "gross_out": ("ชั่งออก", "น้ำหนักออก", "ออก", "รถเปล่า", "น้ำหนักรถ", "out", "tare", "weight out"),
    "paper_date": ("วันที่", "วันเดือนปี", "ว/ด/ป", "date", "day"),
    "time": ("เวลา", "เวลาเข้า", "time"),
    "plate": ("ทะเบียน", "ทะเบียนรถ", "plate", "vehicle", "truck"),
    "slip_no": ("เลขที่", "เลขที่ใบ", "เลขที่ใบชั่ง", "เล่มที่/เลขที่", "slip", "slip no", "ticket", "no"),
    "bill_no": ("เลขที่", "เลขที่ใบแจ้งหนี้", "เลขที่ใบเสร็จ", "invoice", "invoice no", "bill no"),
    "baht": ("บาท", "จำนวนเงิน", "เงิน", "ค่าไฟ", "ค่าไฟฟ้า", "ค่าน้ำ", "รวมเงิน", "ราคา", "baht", "total"),
    "paper_month": ("เดือน", "ประจำเดือน", "month", "งวด"),
    "read_on": ("วันที่อ่าน", "วันอ่าน", "วันที่อ่านหน่วย", "read on", "reading date"),
    "previous_read_on": ("วันที่อ่านครั้งก่อน", "อ่านครั้งก่อนวันที่", "previous reading date"),
    "reading": ("เลขอ่าน", "เลขครั้งหลัง", "เลขหลัง", "เลขอ่านหลัง", "reading", "current"),
    "previous_reading": ("เลขครั้งก่อน", "เลขก่อน", "เลขอ่านก่อน", "previous"),
    "multiplier": ("ตัวคูณ", "multiplier", "ct"),
    "odometer_out": ("ไมล์ก่อน", "เลขไมล์ออก", "odometer out"),
    "odometer_in": ("ไมล์หลัง", "เลขไมล์เข้า", "เลขไมล์", "odometer", "odometer in"),
    "distance": ("ระยะทาง", "กม.", "km", "distance"),
    "cylinders": ("ถัง", "จำนวนถัง", "cylinders"),
    "cylinder_size": ("ขนาด", "ขนาดถัง", "size"),
    "bins": ("ถัง", "จำนวนถัง", "bins"),
}  # fmt: skip


@cache
def _names(kind: PaperKind) -> Mapping[str, str]:
    """Column ids by what a heading says; the fields of the kind go before its account."""
    found: dict[str, str] = {}
    columns = [column for column in columns_of(kind) if not column.worked_out]
    shared = (ITEM, ROW, NOTE)
    for column in sorted(columns, key=lambda one: one.id in shared):
        named = (column.name.th, column.name.en) if column.name else ()
        for name in (column.id, *named, *_ALSO.get(column.id, ())):
            found.setdefault(_bare(name), column.id)
    return found


def recognised(headings: Iterable[str], kind: PaperKind) -> tuple[str, ...]:
    """The ids of the columns that headings name, each once; empty where one names none."""
    names = _names(kind)
    found: list[str] = []
    for heading in headings:
        column = names.get(_bare(heading), "") or names.get(_bare(re.sub(r"\(.*", "", heading)), "")
        found.append("" if column in found else column)
    return tuple(found)


def is_heading(cells: Sequence[str], kind: PaperKind) -> bool:
    """Whether a row is one of headings: two are known, and none of its cells is a number."""
    known = [column for column in recognised(cells, kind) if column]
    filled = [cell for cell in cells if cell.strip()]
    digits = sum(cell.strip()[0].isdecimal() for cell in filled)
    return len(known) >= min(2, len(filled)) and not digits


def _bare(text: str) -> str:
    """A heading without blanks, brackets' content aside, and without regard to capitals."""
    return re.sub(r"[\s._:]+", "", text).casefold()
