"""An invoice for goods."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import Feed, PaperKind
from lgo_desktop.core.papers.fields import BAHT, BILL_NO, DATE, PAID, PAPER_DATE, amount_in

KIND = PaperKind(
    id="invoice",
    name=Text("ใบส่งของหรือใบแจ้งหนี้", "Invoice"),
    amount=amount_in("kg", "ปริมาณที่ซื้อ", "Amount bought"),
    feeds=(
        Feed("goods.paper"),
        Feed("goods.purchased"),
        Feed("capital.works"),
        Feed("service.contracted"),
    ),
    dates=(PAPER_DATE,),
    fields=(DATE, BILL_NO, BAHT, PAID),
    help=Text(
        "หนึ่งแถวต่อสินค้าหนึ่งรายการ กรอกหน่วยตามใบ ไม่ใช่จำนวนเงิน",
        "A row for each good, in the unit of the invoice, not in baht.",
    ),
)
