"""Tap water, wastewater, waste, and what lowers emissions."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.interview.declaration import Omission, Outcome, Question, Row, Sign, left_out
from lgo_desktop.core.statements.division import CLERK, FINANCE, HEALTH, WORKS

_TREATED = (("own_treatment", "yes"),)
_GREEN = (("green_works", "yes"),)
INCINERATOR, COMPOST = "waste.own_incinerator", "waste.composting"


QUESTIONS = (
    Question(
        "tap_water", "water",
        Text(
            "หน่วยงานจ่ายค่าน้ำประปาให้ กปภ. หรือ กปน. หรือไม่",
            "Does the office pay the PWA or MWA for water?",
        ),
        Text(
            "ถ้าใช้น้ำบาดาลหรือประปาหมู่บ้านอย่างเดียว ตอบไม่ใช่ ถามกองคลัง",
            "No if it uses a well or village water only; ask finance.",
        ),
        FINANCE,
        Outcome((Row("goods.tap_water", "pwa"),)),
        left_out(
            "goods.tap_water", "หน่วยงานไม่ได้ใช้น้ำประปาของ กปภ. หรือ กปน.",
            "The office buys no water of the PWA or MWA.",
        ),
        signs=(Sign("goods.tap_water"),),
    ),
    Question(
        "wastewater_works", "water",
        Text("มีระบบบำบัดน้ำเสียรวมของหน่วยงานหรือไม่", "Does it run a wastewater works?"),
        Text(
            "ระบบที่รับน้ำเสียของชุมชน ไม่ใช่บ่อเกรอะของอาคาร ถามกองช่าง",
            "What receives the wastewater of the town, not a septic tank; ask works.",
        ),
        WORKS,
        Outcome((Row("purchased.electricity", "wastewater_works", item="ระบบบำบัดน้ำเสีย"),)),
        left_out(
            "wastewater.treatment", "หน่วยงานไม่มีระบบบำบัดน้ำเสียรวมของตนเอง",
            "The office runs no wastewater works.",
        ),
        signs=(
            Sign("wastewater.treatment"), Sign("wastewater.treatment_ipcc"),
            Sign("purchased.electricity", ("wastewater_works",)),
        ),
    ),
    Question(
        "ponds", "water",
        Text(
            "ระบบบำบัดเป็นบ่อปรับเสถียรหรือบ่อผึ่งที่ไม่ใช้เครื่องเติมอากาศหรือไม่",
            "Is it ponds without aerators?",
        ),
        Text(
            "ถ้าใช้เครื่องเติมอากาศ ตอบไม่ใช่ ระบบเติมอากาศที่ดูแลดีแทบไม่เกิดมีเทน",
            "No if it has aerators: kept well, they make hardly any methane.",
        ),
        WORKS,
        Outcome((Row("wastewater.treatment", "anaerobic_lagoon_shallow"),)),
        Outcome((Row("wastewater.treatment", "aerobic_well_managed"),)),
        (("wastewater_works", "yes"),),
    ),
    Question(
        "septic", "water",
        Text("อาคารของหน่วยงานใช้บ่อเกรอะหรือไม่", "Do its buildings have septic tanks?"),
        Text(
            "นับเฉพาะบุคลากรในอาคารที่ไม่ได้ต่อท่อเข้าระบบบำบัดน้ำเสียรวม ถามสำนักปลัด",
            "Only staff in buildings that are not on the sewer; ask the clerk's office.",
        ),
        CLERK,
        Outcome((Row("wastewater.septic_tank", "septic_tank"),)),
        left_out(
            "wastewater.septic_tank", "อาคารทั้งหมดต่อท่อเข้าระบบบำบัดน้ำเสียรวม",
            "All buildings are on the sewer.",
        ),
        signs=(Sign("wastewater.septic_tank"),),
    ),
    Question(
        "own_landfill", "waste",
        Text("มีหลุมฝังกลบหรือที่เทขยะของหน่วยงานเองหรือไม่", "Does it run a landfill or dump?"),
        Text(
            "รวมหลุมที่ปิดแล้ว เพราะขยะเก่ายังปล่อยมีเทน ต้องใช้ปริมาณขยะทุกปีตั้งแต่เปิด ถามกองสาธารณสุข",
            "Closed ones too: old waste still emits. The waste of all years since the opening is"
            " needed; ask the health division.",
        ),
        HEALTH,
        Outcome((Row("waste.own_landfill", "managed_anaerobic", facility="บ่อฝังกลบ"),)),
        left_out(
            "waste.own_landfill", "หน่วยงานไม่มีหลุมฝังกลบหรือที่เทขยะของตนเอง",
            "The office runs no landfill or dump.",
        ),
        signs=(Sign("waste.own_landfill"), Sign("waste.own_landfill_by_factor")),
    ),
    Question(
        "open_burning", "waste",
        Text("ที่ทิ้งขยะนั้นมีการเผากลางแจ้งหรือไม่", "Is waste burnt in the open there?"),
        Text(
            "รวมไฟไหม้บ่อขยะในปีนี้ ถามผู้ดูแลหลุม", "With fires of this year; ask who runs it.",
        ),
        HEALTH,
        Outcome((Row("waste.open_burning", "open_burning"),)),
        left_out(
            "waste.open_burning", "ปีนี้ไม่มีการเผาขยะกลางแจ้งในที่ทิ้งขยะของหน่วยงาน",
            "No waste was burnt in the open this year.",
        ),
        (("own_landfill", "yes"),),
        (Sign("waste.open_burning"),),
    ),
    Question(
        "waste_sent", "waste",
        Text("ส่งขยะไปฝังกลบที่หลุมของผู้อื่นหรือไม่", "Is waste sent to somebody else's landfill?"),
        Text(
            "ใช้ใบชั่งของผู้รับ จดชื่อผู้รับในหมายเหตุ ถามกองสาธารณสุข",
            "By the weighing slips of who takes it; note the name. Ask the health division.",
        ),
        HEALTH,
        Outcome((Row("waste.landfilled", "sanitary_landfill"),)),
        left_out(
            "waste.landfilled", "หน่วยงานไม่ได้ส่งขยะไปฝังกลบที่หลุมของผู้อื่น",
            "No waste is sent to somebody else's landfill.",
        ),
        signs=(Sign("waste.landfilled"),),
    ),
    Question(
        "collection_contracted", "waste",
        Text("จ้างผู้อื่นเก็บขนขยะหรือไม่", "Is the collection of waste contracted out?"),
        Text(
            "ใช้จำนวนเที่ยว ระยะทาง และน้ำหนักจากสัญญาหรือใบตรวจรับ ถามกองคลัง",
            "Trips, distance and weight by the contract; ask finance.",
        ),
        HEALTH,
        Outcome((Row("transport.contracted", "garbage_truck_6w.normal.load_50", item="เก็บขนขยะ"),)),
        left_out(
            "การจ้างเก็บขนขยะ", "หน่วยงานไม่ได้จ้างผู้อื่นเก็บขนขยะ",
            "The collection of waste is not contracted out.",
        ),
        signs=(Sign("transport.contracted", ("garbage_truck",)),),
    ),
    Question(
        "own_treatment", "waste",
        Text("มีเตาเผาขยะหรือโรงหมักปุ๋ยของหน่วยงานหรือไม่", "Does it burn or compost waste?"),
        Text(
            "รวมถังขยะเปียกที่ตั้งในสำนักงาน ถามกองสาธารณสุข",
            "With bins for wet waste at the office; ask the health division.",
        ),
        HEALTH,
        no=Outcome(
            omissions=(
                Omission(
                    INCINERATOR,
                    Text("หน่วยงานไม่มีเตาเผาขยะของตนเอง", "The office runs no incinerator."),
                ),
                Omission(
                    COMPOST, Text("หน่วยงานไม่ได้หมักปุ๋ยเอง", "The office makes no compost.")
                ),
            )
        ),
    ),
    Question(
        "incinerator", "waste",
        Text("มีเตาเผาขยะของหน่วยงานหรือไม่", "Does it run an incinerator?"),
        Text(
            "ต้องใช้น้ำหนักขยะที่เผาและชนิดเตา ถามผู้ดูแลเตา",
            "The weight burnt and the kind of furnace; ask who runs it.",
        ),
        HEALTH,
        Outcome((Row(INCINERATOR, "batch_stoker", item="เตาเผาขยะ"),)),
        left_out(INCINERATOR, "หน่วยงานไม่มีเตาเผาขยะของตนเอง", "The office runs no incinerator."),
        _TREATED,
        (Sign(INCINERATOR),),
    ),
    Question(
        "composting", "waste",
        Text("มีการหมักปุ๋ยของหน่วยงานหรือไม่", "Does the office make compost?"),
        Text(
            "น้ำหนักเศษอาหารหรือกิ่งไม้ที่หมัก ถามกองสาธารณสุข",
            "The weight of food or branches composted; ask the health division.",
        ),
        HEALTH,
        Outcome((Row(COMPOST, "plant", item="กองปุ๋ยหมัก"),)),
        left_out(COMPOST, "หน่วยงานไม่ได้หมักปุ๋ยเอง", "The office makes no compost."),
        _TREATED,
        (Sign(COMPOST),),
    ),
    Question(
        "green_works", "green",
        Text(
            "มีโซลาร์เซลล์ ธนาคารขยะ หรือต้นไม้ที่ต้องการรายงานหรือไม่",
            "Are there solar panels, a waste bank or trees to report?",
        ),
        Text(
            "สิ่งเหล่านี้แสดงแยกจากยอดการปล่อย ไม่มีก็ไม่เป็นไร",
            "They are told beside the emissions; none is fine.",
        ),
        CLERK,
    ),
    Question(
        "solar", "green",
        Text("มีโซลาร์เซลล์ที่ใช้ไฟฟ้าเองหรือไม่", "Are there solar panels for own use?"),
        Text("ดูหน่วยที่ผลิตได้จากเครื่องแปลงไฟฟ้า ถามกองช่าง", "See the inverter; ask works."),
        WORKS,
        Outcome((Row("energy.own_solar", "solar", item="หลังคาสำนักงาน"),)),
        asked_if=_GREEN,
    ),
    Question(
        "waste_bank", "green",
        Text("มีธนาคารขยะที่จดน้ำหนักหรือไม่", "Is there a waste bank with weights?"),
        Text("ใช้ทะเบียนรายเดือนแยกตามชนิด ถามกองสาธารณสุข", "By its register of each month."),
        HEALTH,
        Outcome(
            (
                Row("waste.recycled", "paper", item="ธนาคารขยะ"),
                Row("waste.recycled", "plastics", item="ธนาคารขยะ"),
                Row("waste.recycled", "glass", item="ธนาคารขยะ"),
                Row("waste.recycled", "metal", item="ธนาคารขยะ"),
            )
        ),
        asked_if=_GREEN,
    ),
    Question(
        "trees", "green",
        Text("มีต้นไม้ที่หน่วยงานปลูกและนับจำนวนไว้หรือไม่", "Are there trees planted and counted?"),
        Text(
            "ต้นไม้ในที่ดินของหน่วยงาน มีผู้นับและวันที่นับ ถามกองช่าง",
            "Trees on its own land, with who counted them and when; ask works.",
        ),
        WORKS,
        Outcome((Row("removal.tree_count", "tree", item="สวนของหน่วยงาน"),)),
        asked_if=_GREEN,
    ),
)  # fmt: skip
