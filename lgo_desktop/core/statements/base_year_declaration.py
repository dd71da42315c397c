"""The base year of an organisation, why it was chosen, and when it is calculated again."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import Statement

STATEMENT = Statement(
    id="base_year.declaration",
    name=Text("ปีฐาน", "Base year"),
    fields=(
        Field(
            "year", Text("ปีฐาน", "Base year"), type="text",
            help=Text(
                "เขียน 2566 สำหรับปีปฏิทิน หรือ fy2566 สำหรับปีงบประมาณ",
                "2566 for a calendar year, fy2566 for a fiscal year.",
            ),
        ),
        Field("reason", Text("เหตุผลที่เลือก", "Why it was chosen"), type="text"),
        Field(
            "threshold", Text("เกณฑ์คำนวณปีฐานใหม่", "Threshold of recalculation"), "share",
            typed_in="%",
            help=Text(
                "เว้นว่างหมายถึงร้อยละ 5 ซึ่งเป็นค่าของโปรแกรมตามระดับความมีสาระสำคัญ ไม่พบเกณฑ์ของ อบก.",
                "Blank means 5 per cent, the program's own, after materiality: no threshold of TGO "
                "was found.",
            ),
        ),
    ),
    references=(
        requirement("report section 6: base year"),
        Reference("ISO 14064-1:2018", "6.4.1: selection of the base year"),
    ),
)  # fmt: skip
