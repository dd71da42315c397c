"""Travel of staff between home and work, from the staff list or a survey.

People × days × km; where a survey asked a part of the staff, × all staff ÷ those who answered.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.sources.declaration import Method, Source
from lgo_desktop.core.sources.own_variant import OWN_FACTOR
from lgo_desktop.core.sources.tables.passengers import OCCUPANCY, met_by_factor
from lgo_desktop.core.sources.tables.scope3 import ISO_CATEGORY, cited
from lgo_desktop.core.sources.tables.travel import OF_ONE_VEHICLE, ROAD_AND_FERRY, SHARED

_PRIVATE = OF_ONE_VEHICLE - SHARED
_THERE_AND_BACK = Decimal(2)


def _one_way(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    daily = EXACT.multiply(given["distance"], _THERE_AND_BACK)
    tell("distance × 2", daily, "km")
    return _commuted(daily, given, tell)


def _per_day(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    return _commuted(given["distance_per_day"], given, tell)


def _in_all(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    return met_by_factor(given["total_distance"], given, tell, alone_if_unsaid=_PRIVATE)


def _commuted(daily: Decimal, given: Given, tell: Teller) -> Mapping[str, Decimal]:
    days = EXACT.multiply(_people(given, tell), given["working_days"])
    person_km = EXACT.multiply(days, daily)
    tell("staff × working_days × distance", person_km, "pkm")
    return met_by_factor(person_km, given, tell, alone_if_unsaid=_PRIVATE)


def _people(given: Given, tell: Teller) -> Decimal:
    """Staff who travel this way; those of a survey raised to all staff.

    :class:`Refused` with ``commuting.survey`` where more travel than answered, or more answered
    than there are.
    """
    staff = given["staff"]
    if "respondents" not in given:
        return staff
    answered, total = given["respondents"], given["staff_total"]
    if not answered or not staff <= answered <= total:
        raise Refused(error("commuting.survey", NOWHERE))
    raised = EXACT.divide(EXACT.multiply(staff, total), answered)
    tell("staff × staff_total ÷ respondents", raised, "person")
    return raised


_SURVEY = ("respondents", "staff_total")
_ONE_WAY = ("staff", "working_days", "distance")
_PER_DAY = ("staff", "working_days", "distance_per_day")

SOURCE = Source(
    id="travel.commuting",
    name=Text("การเดินทางมาทำงานของบุคลากร", "Staff commuting"),
    scope=3,
    category=ISO_CATEGORY[7],
    scope3_category=7,
    variants=(*ROAD_AND_FERRY, OWN_FACTOR),
    fields=(
        Field(
            "staff", Text("จำนวนคนที่เดินทางด้วยวิธีนี้", "People who travel this way"), "person",
            help=Text(
                "ถ้าใช้แบบสอบถาม ให้นับเฉพาะผู้ตอบ", "Of a survey, count those who answered."
            ),
        ),
        Field("working_days", Text("จำนวนวันที่มาทำงาน", "Days at work"), "day"),
        Field("distance", Text("ระยะทางเฉลี่ยทางเดียว", "Average distance, one way"), "km"),
        Field(
            "distance_per_day", Text("ระยะทางเฉลี่ยไปกลับต่อวัน", "Average distance a day"), "km"
        ),
        OCCUPANCY,
        Field(
            "respondents", Text("จำนวนผู้ตอบแบบสอบถามทั้งหมด", "All who answered"), "person",
            help=Text(
                "ทุกวิธีเดินทางรวมกัน เว้นว่างถ้านับครบทุกคน",
                "By all ways of travel together; empty where everyone was counted.",
            ),
        ),
        Field(
            "staff_total", Text("จำนวนบุคลากรทั้งหมด", "All staff"), "person",
            help=Text("ถามงานการเจ้าหน้าที่", "Ask the personnel section."),
        ),
        Field(
            "total_distance", Text("ระยะทางรวมของทุกคนทั้งงวด", "Distance of all in the period"), "km"
        ),
    ),
    methods=(
        Method(
            "one_way", Text("คน × วัน × ระยะทางทางเดียว × 2", "People × days × one way × 2"),
            _ONE_WAY, _one_way, ("occupancy",),
        ),
        Method(
            "per_day", Text("คน × วัน × ระยะทางต่อวัน", "People × days × distance a day"),
            _PER_DAY, _per_day, ("occupancy",),
        ),
        Method(
            "one_way_survey", Text("แบบสอบถาม ระยะทางทางเดียว", "Survey, one way"),
            (*_ONE_WAY, *_SURVEY), _one_way, ("occupancy",),
        ),
        Method(
            "per_day_survey", Text("แบบสอบถาม ระยะทางต่อวัน", "Survey, distance a day"),
            (*_PER_DAY, *_SURVEY), _per_day, ("occupancy",),
        ),
        Method(
            "total", Text("ระยะทางรวม", "Distance in all"),
            ("total_distance",), _in_all, ("occupancy",),
        ),
    ),
    references=cited(7),
    item=Text("กลุ่มบุคลากร หรือชื่อค่าการปล่อยของหน่วยงานเอง", "Group of staff, or name of the own factor"),
    help=Text(
        "การเดินทางจากบ้านมาที่ทำงาน รถรับส่งของหน่วยงานอยู่ในประเภท 1 แล้ว เดินและจักรยานไม่ต้องกรอก"
        " รถไฟ รถไฟฟ้า และรถยนต์ไฟฟ้าไม่มีค่าของ อบก. ให้ใช้ค่าของหน่วยงานเองพร้อมแหล่งอ้างอิง"
        " ถ้าค่านั้นเป็นต่อกิโลเมตรของรถ ให้กรอกจำนวนคนในรถด้วย",
        "From home to work. The office's own shuttle is in scope 1 already; walking and cycling"
        " need no entry. TGO has no factor for trains, metros and electric cars: bring one with its"
        " source, and give the people aboard where it is per kilometre of the vehicle.",
    ),
)  # fmt: skip
