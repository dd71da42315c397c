"""A slip of a scale for trucks, or a row of the scale's own file."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import Feed, PaperKind
from lgo_desktop.core.papers.fields import (
    DATE,
    PAPER_DATE,
    SLIP_NO,
    amount_in,
    number_field,
    text_field,
)

KIND = PaperKind(
    id="weighbridge_slip",
    name=Text("ใบชั่งน้ำหนัก", "Weighbridge slip"),
    amount=amount_in("kg", "น้ำหนักสุทธิ", "Net weight"),
    feeds=(
        Feed("waste.landfilled"),
        Feed("waste.sent_away"),
        Feed("waste.own_landfill", "deposit"),
        Feed("waste.own_landfill_by_factor"),
        Feed("waste.composted", "waste"),
        Feed("waste.incinerated", "waste"),
        Feed("waste.own_incinerator", "waste"),
    ),
    dates=(PAPER_DATE,),
    fields=(
        DATE,
        text_field("time", "เวลา", "Time"),
        SLIP_NO,
        text_field("plate", "ทะเบียนรถ", "Plate"),
        number_field("gross_in", "น้ำหนักชั่งเข้า", "Weight on entering", "kg", "sum"),
        number_field("gross_out", "น้ำหนักชั่งออก", "Weight on leaving", "kg", "sum"),
    ),
    counts="trips",
    help=Text(
        "หนึ่งแถวต่อหนึ่งเที่ยว ที่หลุมของหน่วยงานเอง ช่องรายการคือผู้ส่งขยะ ที่หลุมของผู้อื่นคือชื่อหลุม",
        "A row a trip; at an own landfill the item is the sender, else the landfill's name.",
    ),
)
