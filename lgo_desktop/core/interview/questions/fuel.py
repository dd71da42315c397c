"""Vehicles, machines and engines, and what technicians refill."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.interview.declaration import Outcome, Question, Row, Sign, left_out
from lgo_desktop.core.statements.division import CLERK, FINANCE, HEALTH, WORKS
from lgo_desktop.core.statements.vehicle import GARBAGE_TRUCK

ROAD, OFF_ROAD = "mobile.road_fuel", "mobile.offroad_fuel"
REFILL = "fugitive.refrigerant"
_WITH_COOLING = (("air_conditioners", "yes"),)


def _rows(source: str, variant: str, *items: str) -> Outcome:
    return Outcome(tuple(Row(source, variant, item=item) for item in items))


QUESTIONS = (
    Question(
        "cars", "fuel",
        Text(
            "มีรถส่วนกลาง เช่น รถกระบะ รถยนต์ รถจักรยานยนต์ หรือไม่",
            "Are there pickups, cars or motorcycles of the office?",
        ),
        Text(
            "ดูใบสั่งจ่ายน้ำมัน แยกทีละทะเบียน รถที่เช่าและหน่วยงานเติมน้ำมันเองก็นับ ถามกองคลัง",
            "By fuel slips, each plate apart; hired cars too if it fills them. Ask finance.",
        ),
        FINANCE,
        Outcome(
            (
                Row(ROAD, "diesel", item="รถกระบะ 4 ประตู"),
                Row(ROAD, "diesel", item="รถกระบะตอนเดียว"),
                Row(ROAD, "gasohol_95", item="รถจักรยานยนต์"),
            )
        ),
        left_out(
            "รถส่วนกลาง", "หน่วยงานไม่มีรถส่วนกลางที่เติมน้ำมันเอง",
            "The office has no vehicle that it fuels.",
        ),
    ),
    Question(
        "garbage_trucks", "fuel",
        Text("มีรถขยะเองหรือไม่", "Does the office have its own garbage trucks?"),
        Text(
            "รถที่หน่วยงานเติมน้ำมันเอง ถ้าจ้างเอกชนเก็บขนทั้งหมด ตอบไม่ใช่ ถามกองสาธารณสุข",
            "Trucks that the office fuels; no if all is contracted out. Ask the health division.",
        ),
        HEALTH,
        _rows(ROAD, "diesel", "รถขยะ"),
        left_out(
            "น้ำมันรถขยะ", "หน่วยงานไม่มีรถขยะของตนเอง", "The office has no garbage truck."
        ),
        signs=(Sign(ROAD, words=("รถขยะ", "รถเก็บขยะ"), vehicles=(GARBAGE_TRUCK,)),),
    ),
    Question(
        "special_trucks", "fuel",
        Text(
            "มีรถบรรทุกน้ำ รถดับเพลิง หรือรถกระเช้าหรือไม่",
            "Are there water trucks, fire engines or lift trucks?",
        ),
        Text(
            "รวมรถดูดสิ่งปฏิกูลและรถกวาดถนน ถามงานป้องกันฯ และกองช่าง",
            "With sewage trucks and sweepers; ask civil protection and works.",
        ),
        CLERK,
        _rows(ROAD, "diesel", "รถบรรทุกน้ำและรถดับเพลิง"),
        left_out(
            "น้ำมันรถบรรทุกน้ำและรถดับเพลิง",
            "หน่วยงานไม่มีรถบรรทุกน้ำ รถดับเพลิง หรือรถกระเช้า",
            "The office has no water truck, fire engine or lift truck.",
        ),
        signs=(
            Sign(
                ROAD, words=("บรรทุกน้ำ", "ดับเพลิง", "กระเช้า"),
                vehicles=("water_truck", "fire_truck", "lift_truck", "sewage_truck", "sweeper"),
            ),
        ),
    ),
    Question(
        "mowers", "fuel",
        Text("มีเครื่องตัดหญ้าหรือเลื่อยยนต์หรือไม่", "Are there mowers or chain saws?"),
        Text(
            "ดูใบเบิกน้ำมันเบนซิน บอกด้วยว่าเป็นเครื่อง 2 หรือ 4 จังหวะ ถามกองช่าง",
            "By petrol slips; two or four strokes matter. Ask works.",
        ),
        WORKS,
        _rows(OFF_ROAD, "gasoline_4stroke", "เครื่องตัดหญ้า"),
        left_out(
            "น้ำมันเครื่องตัดหญ้า", "หน่วยงานไม่มีเครื่องตัดหญ้าหรือเลื่อยยนต์",
            "The office has no mower or chain saw.",
        ),
        signs=(Sign(OFF_ROAD, words=("ตัดหญ้า", "เลื่อยยนต์")),),
    ),
    Question(
        "machines", "fuel",
        Text(
            "มีเครื่องจักรกล เช่น รถขุด รถเกลี่ย รถบด รถตักหน้าหลุมขยะ หรือไม่",
            "Are there diggers, graders, rollers or landfill machines?",
        ),
        Text(
            "เครื่องจักรที่ทำงานนอกถนนใช้ค่าการปล่อยต่างจากรถ กรุณาแยกใบสั่งจ่ายน้ำมัน ถามกองช่าง",
            "Machines off the road have another factor; keep their slips apart. Ask works.",
        ),
        WORKS,
        _rows(OFF_ROAD, "diesel", "เครื่องจักรกล"),
        left_out(
            "น้ำมันเครื่องจักรกล", "หน่วยงานไม่มีเครื่องจักรกลของตนเอง",
            "The office has no heavy machine.",
        ),
        signs=(Sign(OFF_ROAD, ("diesel", "b7")),),
    ),
    Question(
        "engines", "fuel",
        Text(
            "มีเครื่องสูบน้ำ เครื่องปั่นไฟ หรือเครื่องพ่นหมอกควันที่ใช้น้ำมันหรือไม่",
            "Are there pumps, generators or foggers that burn fuel?",
        ),
        Text(
            "เครื่องที่อยู่กับที่ขณะทำงาน แม้ใช้เพียงบางเดือน ถามกองช่าง",
            "What stands still while it works, even if used in few months; ask works.",
        ),
        WORKS,
        _rows("stationary.fuel", "diesel", "เครื่องสูบน้ำและเครื่องปั่นไฟ"),
        left_out(
            "น้ำมันเครื่องสูบน้ำและเครื่องปั่นไฟ",
            "หน่วยงานไม่มีเครื่องสูบน้ำ เครื่องปั่นไฟ หรือเครื่องพ่นหมอกควันที่ใช้น้ำมัน",
            "The office has no pump, generator or fogger that burns fuel.",
        ),
    ),
    Question(
        "air_conditioners", "cooling",
        Text(
            "ปีนี้มีการเติมน้ำยาแอร์ ตู้เย็น หรือแอร์รถหรือไม่",
            "Was any refrigerant refilled this year?",
        ),
        Text(
            "ดูใบงานของช่าง ช่างต้องเขียนชนิดน้ำยาและน้ำหนัก ถามงานพัสดุ",
            "See the technician's bills: kind and weight. Ask procurement.",
        ),
        FINANCE,
        Outcome((Row(REFILL, "r-32"),)),
        left_out(
            REFILL, "ปีนี้ไม่มีการเติมน้ำยาแอร์ ตู้เย็น หรือแอร์รถ",
            "No refrigerant was refilled this year.",
        ),
        signs=(Sign(REFILL), Sign("fugitive.refrigerant_balance")),
    ),
    Question(
        "r22", "cooling",
        Text("ใบงานของช่างมีน้ำยา R-22 หรือไม่", "Is there R-22 on the technician's bills?"),
        Text(
            "แอร์รุ่นเก่าใช้ R-22 ซึ่งรายงานแยกจากยอดรวม จึงต้องแยกออกจาก R-32",
            "Older machines hold R-22, which is told apart from the totals: never mix it up.",
        ),
        FINANCE,
        Outcome((Row(REFILL, "r-22"),)),
        asked_if=_WITH_COOLING,
    ),
    Question(
        "other_refrigerants", "cooling",
        Text(
            "ใบงานของช่างมีน้ำยา R-410A หรือ R-134a หรือไม่",
            "Is there R-410A or R-134a on the technician's bills?",
        ),
        Text(
            "R-410A อยู่ในแอร์แบบแยกส่วน R-134a อยู่ในแอร์รถและตู้เย็น",
            "R-410A is in split machines, R-134a in cars and refrigerators.",
        ),
        FINANCE,
        Outcome((Row(REFILL, "r-410a"), Row(REFILL, "r-134a"))),
        asked_if=_WITH_COOLING,
    ),
    Question(
        "extinguishers", "cooling",
        Text(
            "ปีนี้มีการฉีดหรือเติมถังดับเพลิงชนิดคาร์บอนไดออกไซด์หรือไม่",
            "Were carbon dioxide extinguishers used or refilled this year?",
        ),
        Text(
            "รวมการซ้อมแผน ถังผงเคมีแห้งไม่ต้องนับ ถามงานป้องกันฯ",
            "With drills; powder does not count. Ask civil protection.",
        ),
        CLERK,
        Outcome((Row("fugitive.co2_extinguisher", "co2"),)),
        left_out(
            "fugitive.co2_extinguisher",
            "ปีนี้ไม่มีการฉีดหรือเติมถังดับเพลิงชนิดคาร์บอนไดออกไซด์",
            "No carbon dioxide extinguisher was used or refilled.",
        ),
        signs=(Sign("fugitive.co2_extinguisher"),),
    ),
)  # fmt: skip
