"""A row of a waste bank's register: one material on one day. Who brought it is nobody's concern."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import Feed, PaperKind
from lgo_desktop.core.papers.fields import BAHT, DATE, PAPER_DATE, SLIP_NO, amount_in

KIND = PaperKind(
    id="waste_bank_record",
    name=Text("ทะเบียนธนาคารขยะ", "Register of a waste bank"),
    amount=amount_in("kg", "น้ำหนัก", "Weight"),
    feeds=(Feed("waste.recycled"),),
    dates=(PAPER_DATE,),
    fields=(DATE, SLIP_NO, BAHT),
    help=Text(
        "หนึ่งแถวต่อวัสดุหนึ่งชนิด ช่องรายการคือธนาคารขยะหรือผู้รับซื้อ",
        "A row for each material; the item is the waste bank or the buyer.",
    ),
)
