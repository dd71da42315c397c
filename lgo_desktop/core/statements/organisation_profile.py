"""The size of an organisation: what intensities divide by, and what sheet Fr-01 asks."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.statements.declaration import Statement

STATEMENT = Statement(
    id="organisation.profile",
    name=Text("ข้อมูลองค์กร", "Profile of the organisation"),
    fields=(
        Field("staff", Text("จำนวนบุคลากร", "Staff"), "person"),
        Field("residents", Text("จำนวนประชากร", "Residents"), "person"),
        Field("households", Text("จำนวนครัวเรือน", "Households"), "1"),
        Field("area", Text("พื้นที่ของท้องถิ่น", "Area of the locality"), "km2"),
        Field("floor_area", Text("พื้นที่ใช้สอยของอาคาร", "Floor area of the buildings"), "m2"),
        Field("budget", Text("งบประมาณรายจ่ายประจำปี", "Annual expenditure budget"), "baht"),
        Field("preparer", Text("ผู้จัดทำ", "Prepared by"), type="text"),
        Field("contact", Text("ที่ติดต่อ", "Contact"), type="text"),
    ),
    references=(
        requirement("form Fr-01: organisation, preparer, contact"),
        requirement("report section 5.5: carbon intensity"),
    ),
    help=Text(
        "สอบถามจำนวนคนที่สำนักปลัด งบประมาณที่กองคลัง ช่องที่เว้นว่างจะไม่มีค่าการปล่อยต่อหน่วย",
        "Ask the clerk's office for people, the treasury for the budget; a blank is left out.",
    ),
)
