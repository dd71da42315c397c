"""Events that move the boundary of an organisation, and with it its base year."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import LINE, Statement

GROWS = frozenset({"takeover", "merger", "insourcing"})
"""Kinds of events by which the base year gains emissions; by all others it loses them."""

STATEMENT = Statement(
    id="boundary.event",
    name=Text("เหตุการณ์ที่เปลี่ยนขอบเขตองค์กร", "Boundary events"),
    item=Text("ชื่อเหตุการณ์", "Name of the event"),
    fields=(
        Field("date", Text("วันที่มีผล", "Date of effect"), type="date"),
        Field(
            "kind", Text("ลักษณะ", "Kind"), type="choice",
            choices=(
                Choice("takeover", Text("รับโอนภารกิจหรือสถานที่", "Taken over")),
                Choice("handover", Text("โอนภารกิจหรือสถานที่ออกไป", "Handed over")),
                Choice("merger", Text("รวมหน่วยงาน", "Merger")),
                Choice("split", Text("แยกหน่วยงาน", "Split")),
                Choice("outsourcing", Text("จ้างผู้อื่นทำแทน", "Outsourced")),
                Choice("insourcing", Text("นำกลับมาทำเอง", "Done by ourselves again")),
            ),
        ),
        Field("order_number", Text("เลขที่คำสั่ง", "Number of the order"), type="text"),
        Field(
            "base_year_effect", Text("ผลต่อปีฐาน", "Effect on the base year"), "kgCO2e",
            help=Text(
                "ปริมาณที่ปีฐานจะเพิ่มหรือลด กรอกเป็นจำนวนบวกเสมอ ลักษณะของเหตุการณ์บอกทิศทาง",
                "By how much the base year would change; always positive, the kind says which way.",
            ),
        ),
        Field("reason", Text("รายละเอียด", "Details"), type="text"),
        LINE,
    ),
    references=(
        requirement("report section 6: base year"),
        Reference("ISO 14064-1:2018", "6.4.2: review of the base-year inventory"),
        Reference("GHG Protocol, Corporate Standard (2004)", "chapter 5: recalculation"),
    ),
)  # fmt: skip
