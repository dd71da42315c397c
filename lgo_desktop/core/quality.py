"""How good a number is: what activity data rest on, and where a factor comes from.

Scores after the data quality sheet of TGO's workbook, as an implementation of it of 2566 prints
them: activity data 6, 3, 1; factors 4, 3, 2, 1. The classes of factors are the columns of form
Fr-04.1 that are ticked.
"""

from collections.abc import Mapping
from types import MappingProxyType

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field

MEASURED, RECEIPT, ESTIMATE = "measured", "receipt", "estimate"

AD_SCORES: Mapping[str, int] = MappingProxyType({MEASURED: 6, RECEIPT: 3, ESTIMATE: 1})
"""Score of activity data by what they rest on."""

SUBSTITUTE = "substitute"
"""The class of a factor that stands in for one that the book does not have."""
INTERNATIONAL = "international_db"
OTHER = "other"

EVIDENCE_CLASSES: Mapping[str, Text] = MappingProxyType(
    {
        "self_collect": Text("เก็บข้อมูลเอง", "Self collect"),
        "supplier": Text("ผู้ผลิตหรือผู้ขาย", "Supplier"),
        "th_lci_db": Text("ฐานข้อมูลวัฏจักรชีวิตของไทย", "Thai LCI database"),
        "tgo_ef": Text("ค่าการปล่อยของ อบก.", "TGO emission factor"),
        "thai_research": Text("งานวิจัยในประเทศ", "Thai research"),
        INTERNATIONAL: Text("ฐานข้อมูลระหว่างประเทศ", "International database"),
        OTHER: Text("อื่น ๆ", "Other"),
        SUBSTITUTE: Text("ค่าแทน", "Substitute"),
    }
)
"""Form Fr-04.1, columns R to Y in their order: where a factor comes from."""

STATED_EF_SCORES: Mapping[str, int] = MappingProxyType(
    {
        "self_collect": 4, "supplier": 3, "th_lci_db": 3, "tgo_ef": 3, "thai_research": 3,
        INTERNATIONAL: 1, OTHER: 1, SUBSTITUTE: 1,
    }
)  # fmt: skip
"""Score of a factor whose class the officer states: 4 measured, 3 of the maker or the country, 1
international. No class of the form says "regional", which scores 2; other and substitute have no
score in what was read of the sheet, so they get the lowest."""

AD_QUALITY = Field(
    "ad_quality",
    Text("คุณภาพข้อมูลกิจกรรม", "Quality of the activity data"),
    type="choice",
    choices=(
        Choice(MEASURED, Text("วัดต่อเนื่องหรืออัตโนมัติ (6 คะแนน)", "Measured continuously (6 points)")),
        Choice(RECEIPT, Text("มิเตอร์หรือใบเสร็จ (3 คะแนน)", "Meter or receipt (3 points)")),
        Choice(ESTIMATE, Text("ประมาณการ (1 คะแนน)", "Estimate (1 point)")),
    ),
    evidence=True,
    help=Text(
        "กรอกครั้งเดียวทั้งปีได้ ถ้าเว้นว่าง โปรแกรมใช้ค่าที่มักเป็นของแหล่งนี้และทำเครื่องหมายว่าเป็นข้อสมมติ",
        "May be given once for the year; blank: what is usual for the source, marked as assumed.",
    ),
)
"""Asked of every source; also for a whole year, facility or variant at once."""

EF_EVIDENCE = Field(
    "ef_evidence",
    Text("ที่มาของค่าการปล่อย", "Where the factor comes from"),
    type="choice",
    choices=tuple(Choice(id_, name) for id_, name in EVIDENCE_CLASSES.items()),
    evidence=True,
    help=Text(
        "กรอกเมื่อค่าการปล่อยมาจากที่อื่นนอกจากชุดค่าของบัญชี เช่น ผู้ขายวัดให้ ถ้าเว้นว่าง ใช้ที่มาของชุดค่านั้น",
        "Only where a factor is not of the book's own kind, as measured by the supplier; blank: "
        "the class of the factor's edition.",
    ),
)
"""Asked of every source; overrides the class of the factor's edition."""

KEEPER = Field(
    "keeper",
    Text("ผู้ดูแลเอกสาร", "Keeper of the papers"),
    type="text",
    evidence=True,
    help=Text(
        "กองหรือฝ่ายที่เก็บใบแจ้งหนี้ ใบเสร็จ หรือสมุดบันทึกของรายการนี้ กรอกครั้งเดียวทั้งปี",
        "The division that holds the bills, receipts or registers; once for the year.",
    ),
)
"""Asked of every source; it makes a row of the year exist before any amount is typed."""

COMMON_FIELDS: tuple[Field, ...] = (AD_QUALITY, EF_EVIDENCE, KEEPER)
"""Fields that every source has without declaring them. No method reads them."""
