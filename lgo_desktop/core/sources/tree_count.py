"""CO2 removed by trees of the office that were counted: 9.5 kg a living tree and year.

Reported apart, never taken off the emissions.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field, paper
from lgo_desktop.core.gases import CO2
from lgo_desktop.core.methods.tree_count import COUNT_TOOL, removed
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import NO_SCOPE, Source, Variant, emitted

SOURCE = Source(
    id="removal.tree_count",
    name=Text("การดูดกลับของต้นไม้โดยนับจำนวน", "Removal by trees, counted"),
    scope=NO_SCOPE,
    category="",
    removes=True,
    once_a_year=True,
    variants=(Variant("tree", Text("ไม้ยืนต้น", "Tree")),),
    fields=(
        Field(
            "trees", Text("ต้นไม้ที่มีชีวิต สูงเกิน 1.3 เมตร", "Living trees over 1.3 m"), "1",
            help=Text(
                "นับปีละครั้ง ไม่นับต้นที่ตาย ระบุชนิดไม่ได้ หรือสูงไม่เกิน 1.3 เมตร",
                "Counted once a year, without trees that are dead, unknown or not over 1.3 m.",
            ),
        ),
        Field(
            "months", Text("จำนวนเดือนในปีที่มีต้นไม้", "Months of the year they stood"), "1",
            help=Text("เว้นว่าง = 12 เดือน", "Empty means 12."),
        ),
        paper("trees_planted", "จำนวนต้นที่ปลูกไว้", "Trees that had been planted", "1"),
        paper("counted_on", "วันที่นับ", "Day of the count", type_="date"),
        paper("counted_by", "ผู้นับและเอกสาร", "Who counted, and the paper", type_="text"),
    ),
    methods=(
        emitted(
            "count", Text("จำนวนต้น × 9.5", "Trees × 9.5"), ("trees",),
            lambda given, tell: {CO2: removed(given, tell)}, optional=("months",),
        ),
    ),
    references=(
        COUNT_TOOL,
        requirement("removals are reported apart from emissions (report, 3.2.7)"),
    ),
    item=Text("แปลงหรือสวน", "Plot or park"),
    help=Text(
        "ต้นไม้ที่ปลูกไม่ได้รอดทุกต้น สวนในกรุงเทพฯ เหลือร้อยละ 63 ใน 5 ปี จึงต้องนับใหม่ทุกปี",
        "Not all that is planted lives: in parks of Bangkok 63 % did after five years. Count again "
        "each year.",
    ),
)  # fmt: skip
