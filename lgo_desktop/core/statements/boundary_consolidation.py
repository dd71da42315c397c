"""How the boundary of the organisation is drawn: whose emissions it counts as its own."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import Statement

OPERATIONAL_CONTROL = "operational_control"

STATEMENT = Statement(
    id="boundary.consolidation",
    name=Text("แนวทางรวบรวมผลขององค์กร", "Consolidation approach"),
    fields=(
        Field(
            "approach", Text("แนวทาง", "Approach"), type="choice",
            choices=(
                Choice(
                    OPERATIONAL_CONTROL, Text("ควบคุมการดำเนินงาน", "Operational control")
                ),
                Choice("financial_control", Text("ควบคุมทางการเงิน", "Financial control")),
                Choice("equity_share", Text("ปันตามสัดส่วนการถือหุ้น", "Equity share")),
            ),
            help=Text(
                "ท้องถิ่นเกือบทั้งหมดใช้การควบคุมการดำเนินงาน เว้นว่างหมายถึงแนวทางนี้",
                "Nearly all local governments use operational control; blank means that.",
            ),
        ),
        Field("description", Text("ขอบเขตขององค์กร", "Boundary in words"), type="text"),
    ),
    references=(
        requirement("organisational boundary: control or equity share"),
        Reference("ISO 14064-1:2018", "5.1 organizational boundaries"),
    ),
)  # fmt: skip
