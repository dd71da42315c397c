"""The annual numbers that a quick estimate asks for; a blank one is left out."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field

OWN_LANDFILL, OTHERS = "own", "others"
PONDS, AERATED = "ponds", "aerated"


def _number(id_: str, name: Text, unit: str, help_: Text) -> Field:
    return Field(id_, name, unit, help=help_)


NUMBERS: tuple[Field, ...] = (
    _number(
        "staff", Text("บุคลากรทั้งหมด", "Staff"), "person",
        Text("รวมพนักงานจ้าง ถามสำนักปลัด", "With contract staff; ask the clerk's office."),
    ),
    _number(
        "residents", Text("ประชากร", "Residents"), "person",
        Text(
            "ใช้เมื่อไม่ทราบน้ำหนักขยะ", "Used only where the weight of the waste is not known."
        ),
    ),
    _number(
        "electricity", Text("ไฟฟ้าทุกบัญชีรวมกันทั้งปี", "Electricity of all accounts"), "kWh",
        Text(
            "รวมหน่วยจากใบแจ้งหนี้ทุกบัญชี ถามกองคลัง", "The units of all bills; ask finance."
        ),
    ),
    _number(
        "electricity_paid", Text("ค่าไฟฟ้าทั้งปี", "Paid for electricity"), "baht",
        Text("ใช้เมื่อไม่ทราบหน่วยไฟฟ้า", "Used only where the units are not known."),
    ),
    _number(
        "lamps", Text("ไฟสาธารณะที่ไม่มีมิเตอร์", "Street lamps without a meter"), "piece",
        Text("นับดวงโคม ถามกองช่าง", "Count the lamps; ask the works division."),
    ),
    _number(
        "diesel", Text("ดีเซลของรถทุกคัน", "Diesel of all vehicles"), "L",
        Text("รวมใบสั่งจ่ายน้ำมันทั้งปี ถามกองคลัง", "All slips of the year; ask finance."),
    ),
    _number(
        "gasohol", Text("แก๊สโซฮอล์และเบนซิน", "Gasohol and petrol"), "L",
        Text("รถจักรยานยนต์ รถเก๋ง และเครื่องตัดหญ้า", "Motorcycles, cars and mowers."),
    ),
    _number(
        "machine_diesel", Text("ดีเซลของเครื่องจักรกล", "Diesel of heavy machines"), "L",
        Text(
            "รถขุด รถเกลี่ย เครื่องจักรหน้าหลุมขยะ ไม่รวมรถข้างบน",
            "Diggers, graders, landfill machines; not the vehicles above.",
        ),
    ),
    _number(
        "lpg", Text("ก๊าซหุงต้ม", "Cooking gas"), "kg",
        Text("จำนวนถังคูณขนาดถัง 15 หรือ 48 กก.", "Cylinders times their size, 15 or 48 kg."),
    ),
    _number(
        "waste", Text("ขยะที่กำจัดทั้งปี", "Waste disposed of"), "t",
        Text(
            "จากใบชั่ง ถ้ามีหลุมของตนเอง ให้รวมขยะของท้องถิ่นอื่นที่นำมาทิ้งด้วย ถามกองสาธารณสุข",
            "By the scale; at an own landfill with what neighbours bring. Ask the health division.",
        ),
    ),
    Field(
        "waste_to", Text("ขยะไปที่ใด", "Where the waste goes"), type="choice",
        choices=(
            Choice(OTHERS, Text("หลุมของผู้อื่น", "Somebody else's landfill")),
            Choice(OWN_LANDFILL, Text("หลุมของหน่วยงานเอง", "The office's own landfill")),
        ),
        help=Text("เว้นว่างหมายถึงหลุมของผู้อื่น", "Blank means somebody else's."),
    ),
    _number(
        "landfill_opened", Text("ปีที่เปิดหลุมของหน่วยงาน", "Year the own landfill opened"), "1",
        Text(
            "เช่น 2544 หลุมยิ่งเก่ายิ่งปล่อยมีเทนมาก เว้นว่างเมื่อไม่ทราบ",
            "Such as 2544: the older, the more methane. Blank where it is not known.",
        ),
    ),
    _number(
        "wastewater", Text("น้ำเสียเข้าระบบบำบัดทั้งปี", "Wastewater treated"), "m3",
        Text("เฉพาะระบบบำบัดรวมของหน่วยงาน ถามกองช่าง", "At its own works only; ask works."),
    ),
    Field(
        "wastewater_plant", Text("ชนิดของระบบบำบัด", "Kind of works"), type="choice",
        choices=(
            Choice(PONDS, Text("บ่อลึกไม่เกิน 2 เมตร ไม่เติมอากาศ", "Ponds up to 2 m deep")),
            Choice(AERATED, Text("เติมอากาศ", "Aerated")),
        ),
        help=Text("เว้นว่างเมื่อไม่ทราบ ช่วงจะกว้างขึ้น", "Blank: not known; the range is wider."),
    ),
    _number(
        "tap_water", Text("น้ำประปา กปภ. หรือ กปน.", "Water of the PWA or MWA"), "m3",
        Text("รวมใบแจ้งหนี้ทั้งปี ถามกองคลัง", "All bills of the year; ask finance."),
    ),
    _number(
        "reams", Text("กระดาษ A4", "Paper A4, reams"), "1",
        Text("จำนวนรีมทั้งปี ถามงานพัสดุ", "Reams in the year; ask procurement."),
    ),
)  # fmt: skip
BY_ID = {field.id: field for field in NUMBERS}
