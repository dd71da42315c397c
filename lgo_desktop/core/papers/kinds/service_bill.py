"""The bill or report of a technician who refilled something."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import Feed, PaperField, PaperKind
from lgo_desktop.core.papers.fields import BAHT, BILL_NO, DATE, PAID, PAPER_DATE, amount_in
from lgo_desktop.core.sources.papers import SERVICE_BILL

_SUBSTANCE = next(field for field in SERVICE_BILL if field.id == "substance_on_bill")

KIND = PaperKind(
    id="service_bill",
    name=Text("ใบงานบริการหรือใบเสร็จเติมสาร", "Service bill"),
    amount=amount_in("kg", "ปริมาณที่เติม", "Amount refilled"),
    feeds=(
        Feed("fugitive.refrigerant"),
        Feed("fugitive.co2_extinguisher"),
        Feed("fugitive.hfc_extinguisher"),
    ),
    dates=(PAPER_DATE,),
    fields=(DATE, BILL_NO, PaperField(_SUBSTANCE, "same"), BAHT, PAID),
    help=Text(
        "หนึ่งแถวต่อสารหนึ่งชนิดในใบ ลอกชื่อสารตามที่ช่างเขียน",
        "A row for each substance of a bill, its name as the technician wrote it.",
    ),
)
