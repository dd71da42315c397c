"""Renewable energy certificates (REC) held: noted in the report, in no total.

No rule of TGO was found that lets certificates lower scope 2, so they do not.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.papers import INVOICE

SOURCE = Source(
    id="energy.renewable_certificate",
    name=Text("ใบรับรองพลังงานหมุนเวียน (REC)", "Renewable energy certificates (REC)"),
    scope=0,
    category="",
    variants=(
        Variant("bought", Text("ซื้อและใช้สิทธิแล้ว", "Bought and retired")),
        Variant("sold", Text("ขายให้ผู้อื่น", "Sold to others")),
    ),
    fields=(*quantity_in("MWh", "พลังงานตามใบรับรอง", "Energy of the certificates"), *INVOICE),
    references=(Reference("TGO report TCFO_R_02, version 03", "section 3.2.8, credits and REC"),),
    memo=True,
    item=Text("เลขที่หรือชุดของใบรับรอง", "Number or batch of the certificates"),
    help=Text(
        "ใบรับรอง 1 ใบคือ 1 MWh บันทึกไว้ในรายงานข้อ 3.2.8 ไม่ลดขอบเขต 2 "
        "ถ้าขายใบรับรองของตนแล้ว ห้ามอ้างว่าไฟฟ้านั้นเป็นพลังงานหมุนเวียนอีก",
        "One certificate is 1 MWh. Noted in section 3.2.8 of the report; scope 2 stays as it is."
        " Electricity whose certificates were sold must not be claimed as renewable again.",
    ),
)
