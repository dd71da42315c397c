"""Street lights and other works of a town."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.interview.declaration import Omission, Outcome, Question, Row, Sign, left_out
from lgo_desktop.core.statements.division import WORKS

POWER = "purchased.electricity"
_IN_WORKS = (("town_works", "yes"),)


def _power(variant: str, item: str) -> Outcome:
    return Outcome((Row(POWER, variant, item=item),))


QUESTIONS = (
    Question(
        "lights_unmetered", "lights",
        Text(
            "มีไฟสาธารณะที่ไม่มีมิเตอร์หรือไม่", "Are there street lights without a meter?"
        ),
        Text(
            "ใช้หนังสือแจ้งหน่วยของการไฟฟ้า หรือนับดวงโคม กำลังวัตต์ และชั่วโมง ไม่มีเงินก็ต้องนับ ถามกองช่าง",
            "By the utility's letter, or lamps × watts × hours; to be counted even if free of"
            " charge. Ask the works division.",
        ),
        WORKS,
        _power("street_light_unmetered", "ไฟสาธารณะ ไม่มีมิเตอร์"),
        left_out(
            "ไฟสาธารณะ ไม่มีมิเตอร์", "ไฟสาธารณะทั้งหมดของหน่วยงานมีมิเตอร์ หรือไม่มีไฟสาธารณะ",
            "All street lights have a meter, or there are none.",
        ),
    ),
    Question(
        "lights_metered", "lights",
        Text("มีไฟสาธารณะที่มีมิเตอร์และใบแจ้งหนี้หรือไม่", "Are there street lights with a meter?"),
        Text(
            "ดูใบแจ้งหนี้ที่ระบุว่าไฟทาง ไฟสาธารณะ หรือไฟถนน ถามกองช่างและกองคลัง",
            "See bills for road lights; ask works and finance.",
        ),
        WORKS,
        _power("street_light_metered", "ไฟสาธารณะ มีมิเตอร์"),
        left_out(
            "ไฟสาธารณะ มีมิเตอร์", "หน่วยงานไม่มีไฟสาธารณะที่มีมิเตอร์",
            "There is no street light with a meter.",
        ),
    ),
    Question(
        "town_works", "lights",
        Text(
            "มีไฟสัญญาณจราจร สวนสาธารณะ สถานีสูบระบายน้ำ หรือเรือ ที่หน่วยงานดูแลหรือไม่",
            "Are there traffic signals, parks, drainage pumps or boats?",
        ),
        Text(
            "ตอบใช่ถ้ามีอย่างน้อยหนึ่งอย่าง แล้วจะถามทีละอย่าง ถามกองช่าง",
            "Yes if there is any of them; they are then asked one by one. Ask works.",
        ),
        WORKS,
        no=Outcome(
            omissions=(
                Omission(
                    "ไฟสัญญาณจราจร สวนสาธารณะ และสถานีสูบระบายน้ำ",
                    Text(
                        "หน่วยงานไม่ได้ดูแลไฟสัญญาณจราจร สวนสาธารณะ หรือสถานีสูบระบายน้ำ",
                        "The office runs no traffic signal, park or drainage pump.",
                    ),
                ),
                Omission(
                    "mobile.boat_fuel", Text("หน่วยงานไม่มีเรือ", "The office has no boat.")
                ),
                Omission(
                    "soil.fertiliser",
                    Text(
                        "หน่วยงานไม่มีสวนสาธารณะที่ใส่ปุ๋ย", "The office has no park to fertilise."
                    ),
                ),
            )
        ),
    ),
    Question(
        "traffic_signals", "lights",
        Text("หน่วยงานจ่ายค่าไฟฟ้าของไฟสัญญาณจราจรหรือไม่", "Does it pay for traffic signals?"),
        Text("ถามกองช่าง", "Ask the works division."),
        WORKS,
        _power("traffic_signal", "ไฟสัญญาณจราจร"),
        left_out(
            "ไฟสัญญาณจราจร", "หน่วยงานไม่ได้จ่ายค่าไฟฟ้าของไฟสัญญาณจราจร",
            "The office does not pay for traffic signals.", occurs=True,
        ),
        _IN_WORKS,
    ),
    Question(
        "parks", "lights",
        Text("มีสวนสาธารณะหรือสนามกีฬาที่หน่วยงานดูแลหรือไม่", "Are there parks or sports grounds?"),
        Text(
            "นับไฟส่องสว่าง ปั๊มน้ำ และน้ำพุที่หน่วยงานจ่ายค่าไฟฟ้า ถามกองช่าง",
            "Lights, pumps and fountains whose power the office pays; ask works.",
        ),
        WORKS,
        _power("park", "สวนสาธารณะและสนามกีฬา"),
        Outcome(
            omissions=(
                Omission(
                    "สวนสาธารณะและสนามกีฬา",
                    Text(
                        "หน่วยงานไม่มีสวนสาธารณะหรือสนามกีฬา",
                        "The office has no park or sports ground.",
                    ),
                ),
                Omission(
                    "soil.fertiliser",
                    Text(
                        "หน่วยงานไม่มีสวนสาธารณะที่ใส่ปุ๋ย", "The office has no park to fertilise."
                    ),
                ),
            )
        ),
        _IN_WORKS,
    ),
    Question(
        "fertiliser", "lights",
        Text("สวนสาธารณะหรือสนามใส่ปุ๋ยหรือปูนหรือไม่", "Are parks fertilised or limed?"),
        Text(
            "ดูใบส่งของปุ๋ย จดสูตรและน้ำหนัก เช่น ยูเรีย 46-0-0 ถามงานพัสดุ",
            "See the delivery notes: formula and weight, for instance urea 46-0-0.",
        ),
        WORKS,
        Outcome((Row("soil.fertiliser", "urea_46_0_0", item="สวนสาธารณะ"),)),
        left_out(
            "soil.fertiliser", "ปีนี้หน่วยงานไม่ได้ใส่ปุ๋ยหรือปูน",
            "No fertiliser or lime was used this year.",
        ),
        (("town_works", "yes"), ("parks", "yes")),
        (Sign("soil.fertiliser"),),
    ),
    Question(
        "drainage", "lights",
        Text(
            "มีสถานีสูบระบายน้ำที่ใช้ไฟฟ้าหรือไม่", "Are there electric drainage pumps?"
        ),
        Text(
            "ถ้าใช้เครื่องสูบดีเซล ให้ตอบในข้อเครื่องสูบน้ำและเครื่องปั่นไฟ ถามกองช่าง",
            "Diesel pumps belong to the question on engines; ask works.",
        ),
        WORKS,
        _power("drainage_pump", "สถานีสูบระบายน้ำ"),
        left_out(
            "สถานีสูบระบายน้ำ", "หน่วยงานไม่มีสถานีสูบระบายน้ำที่ใช้ไฟฟ้า",
            "The office has no electric drainage pump.",
        ),
        _IN_WORKS,
    ),
    Question(
        "boats", "lights",
        Text("มีเรือที่ใช้น้ำมันของหน่วยงานหรือไม่", "Are there boats?"),
        Text(
            "เช่น เรือท้องแบน เรือเก็บผักตบชวา ถามกองช่างหรืองานป้องกันฯ",
            "Flat boats, boats that clear weed; ask works or civil protection.",
        ),
        WORKS,
        Outcome((Row("mobile.boat_fuel", "diesel", item="เรือ"),)),
        left_out("mobile.boat_fuel", "หน่วยงานไม่มีเรือ", "The office has no boat."),
        _IN_WORKS,
        (Sign("mobile.boat_fuel"),),
    ),
)  # fmt: skip
