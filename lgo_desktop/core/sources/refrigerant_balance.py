"""Refrigerants that leaked by the balance of a year: start + bought − end − given away.

For offices that keep refrigerant in store: what was bought has not all leaked. CFC, HCFC and halons
are reported apart from every total.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.methods.refrigerant_balance import lost
from lgo_desktop.core.sources.citations import annex_b, requirement
from lgo_desktop.core.sources.declaration import Reference, Source, measured
from lgo_desktop.core.sources.papers import SERVICE_BILL
from lgo_desktop.core.sources.refrigerant import REFRIGERANTS

SOURCE = Source(
    id="fugitive.refrigerant_balance",
    name=Text("สารทำความเย็นโดยสมดุลมวล", "Refrigerants by mass balance"),
    scope=1,
    category="1.4",
    variants=REFRIGERANTS,
    fields=(
        Field(
            "stock_start", Text("คงคลังต้นปี", "Stock at the start"), "kg",
            help=Text(
                "น้ำหนักสารในถังที่เก็บไว้ ไม่รวมน้ำหนักถัง ถ้าไม่มีให้กรอก 0",
                "Weight in store without the cylinders; 0 if there is none.",
            ),
        ),
        Field("bought", Text("ซื้อและรับเข้า", "Bought and received"), "kg",
              help=Text("รวมสารที่มากับเครื่องใหม่ ถ้ากรอกความจุเครื่องใหม่",
                        "With what came in new equipment, if its charge is entered.")),
        Field("stock_end", Text("คงคลังปลายปี", "Stock at the end"), "kg"),
        Field("sold", Text("ขาย ส่งคืน หรือส่งทำลาย", "Sold, returned or destroyed"), "kg",
              help=Text("เว้นว่าง = ไม่มี", "Empty means none.")),
        Field("capacity_new", Text("ความจุของเครื่องใหม่", "Charge of new equipment"), "kg",
              help=Text("ดูป้ายที่เครื่อง เว้นว่าง = ไม่มีเครื่องใหม่",
                        "From the plate; empty means no new equipment.")),
        Field("capacity_retired", Text("ความจุของเครื่องที่เลิกใช้", "Charge of retired equipment"),
              "kg", help=Text("เว้นว่าง = ไม่มีเครื่องที่เลิกใช้",
                              "Empty means that none was retired.")),
        *SERVICE_BILL,
    ),
    methods=(
        measured(
            "balance", Text("สมดุลมวล", "Mass balance"), ("stock_start", "bought", "stock_end"),
            "kg", lost, optional=("sold", "capacity_new", "capacity_retired"),
        ),
    ),
    references=(
        Reference("2006 IPCC Guidelines, Volume 3, Chapter 7", "equation 7.9 (Tier 2b)"),
        requirement("gases outside the requirement (CFC, HCFC) are reported separately"),
        annex_b("1.4"),
    ),
    help=Text(
        "กรอกปีละครั้งต่อสารหนึ่งชนิด ถ้าใช้วิธีนี้แล้ว ไม่ต้องกรอกการเติมสารชนิดเดียวกันอีก",
        "Once a year for each substance; refills of the same substance are then not entered too.",
    ),
)  # fmt: skip
