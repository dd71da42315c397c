"""The vehicles and machines of an office, each with its announced use of fuel.

Each fiscal year the consumption of every vehicle is surveyed, fixed and announced; the figure is
the ground for paying fuel, and the best limit for checking it.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import LINE, Statement

GARBAGE_TRUCK = "garbage_truck"
KINDS = (
    Choice("pickup", Text("รถกระบะ", "Pickup")),
    Choice("car", Text("รถยนต์นั่ง", "Car")),
    Choice("van", Text("รถตู้", "Van")),
    Choice("motorcycle", Text("รถจักรยานยนต์", "Motorcycle")),
    Choice(GARBAGE_TRUCK, Text("รถขยะ", "Garbage truck")),
    Choice("water_truck", Text("รถบรรทุกน้ำ", "Water truck")),
    Choice("fire_truck", Text("รถดับเพลิง", "Fire engine")),
    Choice("lift_truck", Text("รถกระเช้า", "Truck with a lift")),
    Choice("sewage_truck", Text("รถดูดสิ่งปฏิกูล", "Sewage truck")),
    Choice("sweeper", Text("รถกวาดถนน", "Road sweeper")),
    Choice("heavy_machine", Text("เครื่องจักรกล เช่น รถขุด รถเกลี่ย", "Digger, grader and the like")),
    Choice("small_engine", Text("เครื่องยนต์เล็ก เช่น เครื่องตัดหญ้า", "Mower and the like")),
    Choice("boat", Text("เรือ", "Boat")),
    Choice("other", Text("อื่น ๆ", "Other")),
)

STATEMENT = Statement(
    id="organisation.vehicle",
    name=Text("รถและเครื่องจักร", "Vehicles and machines"),
    item=Text("ทะเบียนหรือหมายเลขครุภัณฑ์", "Plate, or number of the inventory"),
    fields=(
        Field("kind", Text("ประเภทรถ", "Kind"), type="choice", choices=KINDS),
        Field(
            "fuel", Text("น้ำมันที่ใช้", "Fuel"), type="text",
            help=Text(
                "เลือกจากรายการ บอกว่ารถคันนี้อยู่แถวใด ในไฟล์ CSV เขียนเป็นรหัส เช่น diesel",
                "From the list: it tells the row. In CSV its id, such as diesel, gasohol_95.",
            ),
        ),
        Field(
            "announced_km_per_l", Text("เกณฑ์สิ้นเปลืองที่ประกาศ", "Announced fuel economy"),
            "km/L",
            help=Text(
                "ตามประกาศของปีงบประมาณนี้ ถามผู้ดูแลรถ เว้นว่างหากยังไม่ประกาศ",
                "As announced for the fiscal year; ask who keeps the vehicles.",
            ),
        ),
        Field(
            "announced_l_per_h", Text("เกณฑ์ต่อชั่วโมงที่ประกาศ", "Announced litres an hour"), "L/h",
            help=Text(
                "สำหรับเครื่องจักรที่นับเป็นชั่วโมง", "For machines that count hours.",
            ),
        ),
        Field("announced_on", Text("วันที่ประกาศ", "Date of the announcement"), type="date"),
        Field("order_number", Text("เลขที่ประกาศ", "Number of the announcement"), type="text"),
        Field("division", Text("กองที่ดูแลรถ", "Division that keeps it"), type="text"),
        LINE,
    ),
    references=(
        Reference(
            "ระเบียบกระทรวงมหาดไทยว่าด้วยการใช้และรักษารถยนต์ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548",
            "ข้อ 7 และข้อ 19",
        ),
    ),
)  # fmt: skip
