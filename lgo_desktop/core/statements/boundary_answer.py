"""The answers of the boundary interview: what the office runs, and what it does not."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import Statement

YES, NO, UNKNOWN = "yes", "no", "unknown"

STATEMENT = Statement(
    id="boundary.answer",
    name=Text("คำตอบเรื่องขอบเขต", "Answers about the boundary"),
    item=Text("รหัสคำถาม", "The id of the question"),
    fields=(
        Field(
            "answer", Text("คำตอบ", "Answer"), type="choice",
            choices=(
                Choice(YES, Text("ใช่", "Yes")),
                Choice(NO, Text("ไม่ใช่", "No")),
                Choice(UNKNOWN, Text("ยังไม่ทราบ", "Not known yet")),
            ),
        ),
        Field(
            "note", Text("หมายเหตุ", "Note"), type="text",
            help=Text(
                "เช่น ส่งขยะให้ใคร หรือใครเป็นผู้จ่าย ข้อความนี้ต่อท้ายเหตุผลในรายงาน",
                "Who takes the waste, or who pays: it follows the reason in the report.",
            ),
        ),
    ),
    references=(
        requirement("organisational boundary and exclusions"),
        Reference("ISO 14064-1:2018", "5.1 and 5.2: organizational and reporting boundaries"),
    ),
)  # fmt: skip
