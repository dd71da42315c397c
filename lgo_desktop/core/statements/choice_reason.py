"""Why an office chose otherwise than the default where a choice moves the total."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.statements.declaration import Statement

STATEMENT = Statement(
    id="choice.reason",
    name=Text("เหตุผลของทางเลือกที่ทำให้ยอดรวมเปลี่ยน", "Reasons for choices that move the total"),
    item=Text("รหัสทางเลือก ดูได้จากผลการคำนวณ", "Id of the choice, as the result tells it"),
    fields=(
        Field(
            "reason", Text("เหตุผล", "Reason"), type="text",
            help=Text(
                "เขียนว่าทำไมไม่ใช้ทางเลือกปกติ และมีเอกสารใดยืนยัน เว้นว่างเมื่อใช้ทางเลือกปกติ",
                "Why not the default, and which paper shows it; blank where the default is used.",
            ),
        ),
    ),
    references=(requirement("choice of method and of emission factors, with the reasons"),),
)  # fmt: skip
