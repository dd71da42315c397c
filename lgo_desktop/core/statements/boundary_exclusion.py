"""What an account leaves out, and why; an exclusion without a reason is told as a finding."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import LINE, Statement

STATEMENT = Statement(
    id="boundary.exclusion",
    name=Text("แหล่งปล่อยที่ไม่นำมารวม", "Exclusions"),
    item=Text(
        "รหัสแหล่งปล่อย หรือชื่อที่ตั้งเอง", "The id of a source, or a name of your own"
    ),
    fields=(
        Field(
            "reason", Text("เหตุผล", "Reason"), type="text",
            help=Text("ต้องกรอกเสมอ", "Always to be given."),
        ),
        Field(
            "estimated_kgco2e", Text("ปริมาณที่ประเมินไว้", "Estimated emission"), "kgCO2e",
            help=Text("เว้นว่างเมื่อประเมินไม่ได้", "Blank where it cannot be estimated."),
        ),
        Field(
            "estimated_share", Text("สัดส่วนต่อยอดรวมที่ประเมินไว้", "Estimated share of the total"),
            "share", typed_in="%",
            help=Text(
                "กรอกแทนปริมาณได้ เทียบกับยอดรวมประเภท 1 2 และ 3 ที่รายงาน",
                "Instead of the emission: of the reported total of scopes 1 to 3.",
            ),
        ),
        LINE,
    ),
    references=(
        requirement("exclusions and their justification"),
        Reference("ISO 14064-1:2018", "9.3.1: what was excluded, and why"),
    ),
)  # fmt: skip
