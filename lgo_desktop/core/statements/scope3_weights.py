"""By what an office judges the categories of scope 3, and how much each criterion weighs."""

from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.statements.declaration import Statement

CRITERIA: dict[str, tuple[Text, Decimal]] = {
    "magnitude": (Text("ปริมาณการปล่อย", "Magnitude"), Decimal("0.5")),
    "influence": (Text("ระดับอิทธิพลขององค์กร", "Level of influence"), Decimal("0.3")),
    "risk_opportunity": (Text("ความเสี่ยงและโอกาส", "Risk and opportunity"), Decimal("0.2")),
    "outsourcing": (Text("การจ้างผู้อื่นทำ", "Outsourcing"), Decimal(0)),
    "employee_engagement": (Text("การมีส่วนร่วมของบุคลากร", "Employee engagement"), Decimal(0)),
}
"""The criteria with their names and usual weights; the last two are used only if weighted."""

USUAL_THRESHOLD = Decimal(3)
"""The middle of scores from 1 to 5. Ours: TGO leaves weights and threshold to the organisation."""

STATEMENT = Statement(
    id="scope3.weights",
    name=Text("น้ำหนักเกณฑ์คัดกรองประเภท 3", "Weights of the scope 3 criteria"),
    fields=(
        *(Field(id_, name, "share") for id_, (name, _) in CRITERIA.items()),
        Field(
            "threshold", Text("คะแนนที่ถือว่ามีนัยสำคัญ", "Score from which it is significant"), "1",
            help=Text("เว้นว่างหมายถึง 3 คะแนน", "Blank means 3."),
        ),
    ),
    references=(requirement("scope 3 screening: criteria and weights chosen by the organisation"),),
    help=Text(
        "เว้นว่างทั้งหมดหมายถึง 0.5 0.3 0.2 ถ้ากรอกช่องใด ให้กรอกทุกเกณฑ์ที่ใช้ รวมกันเป็น 1",
        "All blank means 0.5, 0.3, 0.2; otherwise give every criterion used, 1 together.",
    ),
)  # fmt: skip
