"""A bill of PWA or MWA."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import Feed, PaperKind
from lgo_desktop.core.papers.fields import PAPER_MONTH, READ_ON, amount_in, of_meter

KIND = PaperKind(
    id="water_bill",
    name=Text("ใบแจ้งค่าน้ำประปา", "Water bill"),
    amount=amount_in("m3", "ปริมาณน้ำที่ใช้", "Water used"),
    feeds=(Feed("goods.tap_water"),),
    dates=(PAPER_MONTH, READ_ON),
    fields=of_meter("m3"),
    help=Text(
        "หนึ่งแถวต่อหนึ่งใบ ช่องรายการคือเลขที่ผู้ใช้น้ำ",
        "A row a bill; the item is the customer number.",
    ),
)
