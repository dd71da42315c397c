"""Electricity sold to the grid: told apart in the report (section 3.2.5), in no total."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.papers import INVOICE

SOURCE = Source(
    id="energy.power_sold",
    name=Text("ไฟฟ้าที่ขายให้การไฟฟ้า", "Electricity sold"),
    scope=0,
    category="",
    variants=(
        Variant("solar", Text("จากเซลล์แสงอาทิตย์", "From solar panels")),
        Variant("biogas", Text("จากก๊าซชีวภาพหรือก๊าซหลุมฝังกลบ", "From biogas or landfill gas")),
        Variant("waste", Text("จากขยะ", "From waste")),
        Variant("other", Text("จากแหล่งอื่น", "From other sources")),
    ),
    fields=(*quantity_in("kWh", "หน่วยที่ขาย", "Electricity sold"), *INVOICE),
    references=(Reference("TGO report TCFO_R_02, version 03", "section 3.2.5, energy sold"),),
    memo=True,
    item=Text("สัญญาหรือมิเตอร์ขายไฟ", "The contract or meter of sale"),
    help=Text(
        "ตามใบแจ้งรับซื้อไฟฟ้า แสดงแยกในรายงานข้อ 3.2.5 ไม่หักจากขอบเขตใด เชื้อเพลิงที่ใช้ผลิตยังนับในขอบเขต 1",
        "By the utility's note of purchase. Told apart in section 3.2.5 of the report, and"
        " subtracted from no scope; fuel burnt to make it still counts in scope 1.",
    ),
)
