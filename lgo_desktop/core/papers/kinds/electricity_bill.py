"""A bill of PEA or MEA, or one row of a utility's list per account."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import Feed, PaperKind
from lgo_desktop.core.papers.fields import PAPER_MONTH, READ_ON, amount_in, of_meter

KIND = PaperKind(
    id="electricity_bill",
    name=Text("ใบแจ้งค่าไฟฟ้า", "Electricity bill"),
    amount=amount_in("kWh", "จำนวนหน่วยที่ใช้", "Units used"),
    feeds=(Feed("purchased.electricity"), Feed("leased.from_others"), Feed("leased.to_others")),
    dates=(PAPER_MONTH, READ_ON),
    fields=of_meter("kWh"),
    help=Text(
        "หนึ่งแถวต่อหนึ่งใบ ช่องรายการคือหมายเลขผู้ใช้ไฟฟ้า (CA) หน่วยคือจำนวนที่คูณตัวคูณแล้วบนใบ "
        "หนังสือแจ้งหน่วยไฟสาธารณะกรอกเดือนละแถว",
        "A row a bill; the item is the customer number (CA), the units those printed, multiplier "
        "included. A letter that tells the units of street lights: a row a month.",
    ),
)
