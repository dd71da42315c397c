"""Buildings and places: who pays for power, and what the kitchens burn."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.interview.declaration import Outcome, Question, Row, Sign, left_out
from lgo_desktop.core.statements.division import CLERK, EDUCATION, FINANCE, HEALTH, WORKS

POWER = "purchased.electricity"
_IN_OTHERS = (("other_buildings", "yes"),)


def _power(variant: str, item: str, *more: Row) -> Outcome:
    return Outcome((Row(POWER, variant, item=item), *more))


QUESTIONS = (
    Question(
        "office", "buildings",
        Text("หน่วยงานจ่ายค่าไฟฟ้าของอาคารสำนักงานเองหรือไม่", "Does it pay for its own electricity?"),
        Text(
            "ดูใบแจ้งหนี้ค่าไฟฟ้าของที่ทำการ ถามกองคลัง",
            "See the bills of the main building; ask the finance division.",
        ),
        FINANCE,
        _power("office", "อาคารสำนักงาน", Row("upstream.electricity", "grid")),
        left_out(
            "ไฟฟ้าอาคารสำนักงาน", "หน่วยงานอื่นเป็นผู้จ่ายค่าไฟฟ้าของอาคารสำนักงาน",
            "Somebody else pays for the electricity of the office.", occurs=True,
        ),
    ),
    Question(
        "paper", "buildings",
        Text("หน่วยงานซื้อกระดาษถ่ายเอกสารหรือไม่", "Does the office buy copying paper?"),
        Text(
            "นับเป็นรีมจากใบส่งของ กระดาษ A4 หนัก 80 แกรม 1 รีมหนักราว 2.5 กก. ถามงานพัสดุ",
            "Count reams on the delivery notes; a ream of A4 weighs about 2.5 kg. Ask procurement.",
        ),
        FINANCE,
        Outcome((Row("goods.paper", "a4"),)),
        left_out(
            "goods.paper", "ปีนี้หน่วยงานไม่ได้ซื้อกระดาษ", "No paper was bought this year."
        ),
        signs=(Sign("goods.paper"),),
    ),
    Question(
        "child_centre", "buildings",
        Text("มีศูนย์พัฒนาเด็กเล็ก (ศพด.) ในสังกัดหรือไม่", "Are there child development centres?"),
        Text(
            "นับแห่งที่หน่วยงานจ่ายค่าไฟฟ้าและค่าก๊าซหุงต้ม ถามกองการศึกษา",
            "Those whose electricity and gas the office pays; ask the education division.",
        ),
        EDUCATION,
        _power("child_centre", "ศพด.", Row("stationary.fuel", "lpg", item="ครัว ศพด.")),
        left_out(
            "ศูนย์พัฒนาเด็กเล็ก", "หน่วยงานไม่มีศูนย์พัฒนาเด็กเล็กในสังกัด",
            "The office has no child development centre.",
        ),
    ),
    Question(
        "other_buildings", "buildings",
        Text(
            "มีโรงเรียน รพ.สต. ตลาด หรือโรงฆ่าสัตว์ในสังกัดหรือไม่",
            "Are there schools, health stations, markets or a slaughterhouse?",
        ),
        Text(
            "ตอบใช่ถ้ามีอย่างน้อยหนึ่งอย่าง แล้วจะถามทีละอย่าง ถามสำนักปลัด",
            "Yes if there is any of them; they are then asked one by one. Ask the clerk's office.",
        ),
        CLERK,
        no=left_out(
            "โรงเรียน รพ.สต. ตลาด และโรงฆ่าสัตว์",
            "หน่วยงานไม่มีโรงเรียน รพ.สต. ตลาด หรือโรงฆ่าสัตว์ในสังกัด",
            "The office runs no school, health station, market or slaughterhouse.",
        ),
    ),
    Question(
        "schools", "buildings",
        Text("มีโรงเรียนในสังกัดหรือไม่", "Are there schools?"),
        Text(
            "โรงเรียนที่หน่วยงานจ่ายค่าไฟฟ้าเอง รวมโรงครัวด้วย ถามกองการศึกษา",
            "Schools whose bills the office pays, with their kitchens; ask the education division.",
        ),
        EDUCATION,
        _power("school", "โรงเรียน", Row("stationary.fuel", "lpg", item="โรงครัวโรงเรียน")),
        left_out(
            "โรงเรียน", "หน่วยงานไม่มีโรงเรียนในสังกัด", "The office runs no school."
        ),
        _IN_OTHERS,
    ),
    Question(
        "health_station", "buildings",
        Text(
            "มี รพ.สต. หรือศูนย์บริการสาธารณสุขในสังกัดหรือไม่", "Are there health stations?"
        ),
        Text(
            "รวมแห่งที่รับโอนแล้ว ถ้ารับโอนระหว่างปี กรุณาบันทึกวันที่และเลขที่คำสั่งด้วย",
            "With those taken over; if during the year, note the date and the order too.",
        ),
        HEALTH,
        _power("health_station", "รพ.สต."),
        left_out(
            "รพ.สต.", "หน่วยงานไม่มี รพ.สต. หรือศูนย์บริการสาธารณสุขในสังกัด",
            "The office runs no health station.",
        ),
        _IN_OTHERS,
    ),
    Question(
        "market", "buildings",
        Text("มีตลาดที่หน่วยงานจ่ายค่าไฟฟ้าหรือไม่", "Are there markets whose power it pays?"),
        Text(
            "ถ้าผู้เช่าแผงจ่ายค่าไฟฟ้าเอง ให้นับเฉพาะไฟส่วนกลาง ถามกองคลัง",
            "Where stall holders pay for themselves, only the common part; ask finance.",
        ),
        FINANCE,
        _power("market", "ตลาด"),
        left_out(
            "ตลาด", "หน่วยงานไม่ได้จ่ายค่าไฟฟ้าของตลาด",
            "The office pays for no market's electricity.", occurs=True,
        ),
        _IN_OTHERS,
    ),
    Question(
        "slaughterhouse", "buildings",
        Text("มีโรงฆ่าสัตว์ของหน่วยงานหรือไม่", "Is there a slaughterhouse of the office?"),
        Text(
            "ถ้าให้เอกชนเช่าและจ่ายค่าไฟฟ้าเอง ตอบไม่ใช่ ถามกองสาธารณสุข",
            "No if it is let and the tenant pays; ask the health division.",
        ),
        HEALTH,
        _power("other", "โรงฆ่าสัตว์"),
        left_out(
            "โรงฆ่าสัตว์", "หน่วยงานไม่ได้ดำเนินการโรงฆ่าสัตว์เอง",
            "The office runs no slaughterhouse.", occurs=True,
        ),
        _IN_OTHERS,
    ),
    Question(
        "waterworks", "buildings",
        Text(
            "หน่วยงานจ่ายค่าไฟฟ้าของประปาหมู่บ้านหรือเครื่องสูบน้ำหรือไม่",
            "Does the office pay for the power of village waterworks or pumps?",
        ),
        Text(
            "ถ้ากรรมการหมู่บ้านเก็บค่าน้ำและจ่ายค่าไฟฟ้าเอง ตอบไม่ใช่ แล้วเขียนในหมายเหตุ ถามกองช่าง",
            "No if the village collects the fees and pays; note that. Ask the works division.",
        ),
        WORKS,
        _power("waterworks_pump", "ประปาหมู่บ้าน"),
        left_out(
            "ไฟฟ้าประปาหมู่บ้าน", "หน่วยงานไม่ได้เป็นผู้จ่ายค่าไฟฟ้าของประปาหมู่บ้านและเครื่องสูบน้ำ",
            "The office does not pay for the power of village waterworks.", occurs=True,
        ),
    ),
)  # fmt: skip
