"""The divisions of an office: who keeps which papers."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import LINE, Statement

CLERK, FINANCE, WORKS, HEALTH, EDUCATION = "clerk", "finance", "works", "health", "education"
DUTIES = (
    Choice(CLERK, Text("งานธุรการ บุคลากร และแผน", "Clerk: staff, plan, registry")),
    Choice(FINANCE, Text("งานคลังและพัสดุ", "Finance: bills, receipts, procurement")),
    Choice(WORKS, Text("งานช่าง", "Works: lamps, meters, waterworks, machines")),
    Choice(HEALTH, Text("งานสาธารณสุขและสิ่งแวดล้อม", "Health: waste, landfill, wastewater")),
    Choice(EDUCATION, Text("งานการศึกษา", "Education: schools, child centres")),
)

STATEMENT = Statement(
    id="organisation.division",
    name=Text("กองและฝ่าย", "Divisions"),
    item=Text("ชื่อกองหรือฝ่าย", "Name of the division"),
    fields=(
        Field(
            "duty", Text("หน้าที่", "Duty"), type="choice", choices=DUTIES,
            help=Text(
                "บอกว่ากองนี้เก็บเอกสารด้านใด ด้านที่ไม่มีกองดูแล โปรแกรมให้สำนักปลัดดูแล",
                "Which papers it keeps; a duty that no division has falls to the clerk's office.",
            ),
        ),
        Field("head", Text("หัวหน้า", "Head"), type="text"),
        LINE,
    ),
    references=(
        Reference("ISO 14064-1:2018", "9.3.1: person or entity responsible for the report"),
    ),
    help=Text(
        "กองที่เก็บใบแจ้งหนี้ ใบเสร็จ และสมุดบันทึก ถามสำนักปลัดหากไม่แน่ใจ",
        "Those who hold bills, receipts and registers; ask the clerk's office.",
    ),
)  # fmt: skip
