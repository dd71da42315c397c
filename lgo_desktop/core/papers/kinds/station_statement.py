"""A row of the station's monthly statement: one vehicle, one fuel, one month."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.fields import BAHT, MONTH, PAID, PAPER_MONTH, SLIP_NO, amount_in
from lgo_desktop.core.papers.kinds.fuel_slip import DRIVEN, FUEL

KIND = PaperKind(
    id="station_statement",
    name=Text("ใบแจ้งยอดรายเดือนของปั๊มน้ำมัน", "Monthly statement of the station"),
    amount=amount_in("L", "ปริมาณที่เติมในเดือน", "Fuel filled in the month"),
    feeds=FUEL,
    dates=(PAPER_MONTH,),
    fields=(MONTH, BAHT, DRIVEN, SLIP_NO, PAID),
    help=Text(
        "หนึ่งแถวต่อรถหนึ่งคันต่อเดือน ช่องรายการคือทะเบียนรถ",
        "A row for each vehicle and month; the item is the plate.",
    ),
)
