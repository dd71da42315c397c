"""Methane of a landfill that the office runs, by first-order decay of all it has received.

Weighed tonnes of every year since the opening, or residents for the years without a scale; the
kind of site, the composition of the waste, gas recovered and cover. IPCC 2006 unless 2019 is
chosen: like TGO's own factors for landfilled waste it has DOCf 0.5.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.gases import CH4
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.landfill_parameters import CLIMATES, SITE_KINDS
from lgo_desktop.core.methods.landfill_site import (
    DECAYING,
    GUIDELINES_2006,
    GUIDELINES_2019,
    PARTS,
    SOIL,
    UNCOVERED,
    methane_of,
)
from lgo_desktop.core.methods.waste_components import COMPONENTS
from lgo_desktop.core.methods.waste_composition import share_fields
from lgo_desktop.core.methods.year_values import of_year
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, emitted
from lgo_desktop.core.sources.papers import WEIGHBRIDGE


def _decay(given: Given, tell: Teller) -> Masses:
    return {CH4: methane_of(given, tell)}


def _as_it_is(given: Given, _tell: Teller) -> Masses:
    return {CH4: of_year(given.series["methane"], given.year)}


def _history(id_: str, name: Text, unit: str, help_: Text, typed_in: str = "") -> Field:
    return Field(id_, name, unit, history=True, help=help_, typed_in=typed_in)


def _own(id_: str, th: str, en: str, unit: str = "share") -> Field:
    """A value of the office's own, instead of the IPCC's."""
    help_ = Text(
        "เว้นว่างหมายถึงค่ากลางของ IPCC กรอกเมื่อมีผลวัดหรืองานวิจัยอ้างอิง และบอกแหล่งที่มาในหมายเหตุ",
        "Empty means the IPCC's default. Fill it only from a measurement or study; name it in the"
        " note.",
    )
    return Field(id_, Text(th, en), unit, help=help_)


DEPOSITS = (
    _history(
        "deposit", Text("ขยะที่ฝังกลบ", "Waste deposited"), "t",
        Text(
            "ใบชั่งหรือสมุดชั่งของทุกปีตั้งแต่เปิดหลุม ถามผู้ดูแลหลุม ปีที่ไม่มีขยะเข้าให้กรอก 0",
            "By the scale, for every year since the opening; ask who runs the site. Type 0 for a"
            " year in which nothing came.",
        ),
    ),
    Field(
        "opened", Text("ปีที่เปิดหลุม", "Year of opening"), "1",
        help=Text(
            "เช่น 2544 เว้นว่างหมายถึงปีแรกที่มีข้อมูล",
            "For instance 2544. Empty means the first year with data.",
        ),
    ),
    Field(
        "closed", Text("ปีสุดท้ายที่รับขยะ", "Last year of deposits"), "1",
        help=Text("เว้นว่างหมายถึงยังรับขยะอยู่", "Empty means that the site still receives waste."),
    ),
    _history(
        "population", Text("ประชากรที่ใช้หลุมนี้", "Residents who use the site"), "person",
        Text(
            "สำหรับปีที่ไม่ได้ชั่ง จากทะเบียนราษฎร บางปีก็พอ ปีระหว่างนั้นคำนวณให้",
            "For years without a scale, by the civil registration; some years will do, those"
            " between are interpolated.",
        ),
    ),
    _history(
        "waste_per_person", Text("ขยะต่อคนต่อวัน", "Waste a person and day"), "kg_person_day",
        Text(
            "เว้นว่างหมายถึงใช้ปริมาณต่อคนของปีที่ชั่งที่ใกล้ที่สุด",
            "Empty means as much a person as in the nearest weighed year.",
        ),
    ),
    _history(
        "landfilled_share", Text("สัดส่วนขยะที่นำมาฝังกลบ", "Share of the waste that comes here"),
        "share",
        Text(
            "ใช้คู่กับขยะต่อคนต่อวัน เว้นว่างหมายถึงทั้งหมด",
            "Goes with waste a person and day. Empty means all of it.",
        ),
        typed_in="%",
    ),
)  # fmt: skip
SITE = (
    Field(
        "climate", Text("ภูมิอากาศ", "Climate"), type="choice",
        choices=tuple(Choice(id_, name) for id_, name in CLIMATES.items()),
        help=Text(
            "ดูฝนเฉลี่ยต่อปีของสถานีอุตุนิยมวิทยาใกล้หลุม เว้นว่างหมายถึงเขตร้อนชื้น "
            "ซึ่งเป็นส่วนใหญ่ของประเทศ",
            "By the mean yearly rain at the nearest station. Empty means tropical moist or wet, as"
            " most of the country is.",
        ),
    ),
    Field(
        "cover", Text("วัสดุกลบทับ", "Cover"), type="choice",
        choices=(
            Choice(SOIL, Text("ดินหรือปุ๋ยหมัก", "Soil or compost")),
            Choice(UNCOVERED, Text("ไม่มี", "None")),
        ),
        help=Text(
            "ดินที่กลบทับทำลายมีเทนได้ร้อยละ 10 เว้นว่างหมายถึงไม่มี",
            "Soil oxidises 10 % of the methane. Empty means none.",
        ),
    ),
    Field(
        "guidelines", Text("ฉบับของ IPCC", "Guidelines of the IPCC"), type="choice",
        choices=(
            Choice(GUIDELINES_2006, Text("ฉบับ 2006", "2006")),
            Choice(GUIDELINES_2019, Text("ฉบับปรับปรุง 2019", "2019 Refinement")),
        ),
        help=Text(
            "ฉบับ 2019 ใช้ DOCf ตามชนิดขยะ เว้นว่างหมายถึงฉบับ 2006",
            "2019 has DOCf by kind of waste. Empty means 2006.",
        ),
    ),
    _history(
        "recovered", Text("มีเทนที่เก็บไปเผาหรือใช้", "Methane recovered"), "kgCH4",
        Text(
            "ตามมาตรวัดก๊าซ เว้นว่างหมายถึงไม่มีการเก็บ", "By the gas meter. Empty means none.",
        ),
    ),
)  # fmt: skip
OWN_VALUES = (
    _history(
        "mcf", Text("ค่าแก้ไขมีเทน (MCF)", "Methane correction factor (MCF)"), "share",
        Text(
            "เว้นว่างหมายถึงค่าตามลักษณะหลุม หากปรับปรุงหลุม กรอกปีละค่า",
            "Empty means that of the kind of site. By year where the site was improved.",
        ),
    ),
    _own("docf", "สัดส่วน DOC ที่ย่อยสลายจริง (DOCf)", "Share of DOC that decays (DOCf)"),
    _own("f", "สัดส่วนมีเทนในก๊าซ (F)", "Methane in the gas (F)"),
    _own("ox", "สัดส่วนมีเทนที่ถูกทำลายในดินกลบ (OX)", "Methane oxidised in the cover (OX)"),
    *(
        _own(f"doc_{one}", f"DOC ของ{COMPONENTS[one].name.th}", f"DOC: {COMPONENTS[one].name.en}")
        for one in DECAYING
    ),
    *(
        _own(
            f"k_{one}", f"อัตราการย่อยสลาย (k) ของ{COMPONENTS[one].name.th}",
            f"Rate of decay k: {COMPONENTS[one].name.en}", "1/year",
        )
        for one in DECAYING
    ),
)  # fmt: skip
METHANE = _history(
    "methane", Text("มีเทนที่คำนวณไว้แล้ว", "Methane already worked out"), "kgCH4",
    Text(
        "กรอกแทนข้อมูลอื่นทั้งหมด", "In the place of everything else.",
    ),
)  # fmt: skip
FIELDS = (*DEPOSITS, *share_fields(PARTS), *SITE, *OWN_VALUES)
_FIELD_IDS = tuple(field.id for field in FIELDS)


def _without(*required: str) -> tuple[str, ...]:
    return tuple(id_ for id_ in _FIELD_IDS if id_ not in required)


SOURCE = Source(
    id="waste.own_landfill",
    name=Text("หลุมฝังกลบของหน่วยงาน (คำนวณการย่อยสลาย)", "Own landfill, by first-order decay"),
    scope=1,
    category="1.4",
    variants=tuple(Variant(kind.id, kind.name) for kind in SITE_KINDS.values()),
    fields=(*FIELDS, METHANE, *WEIGHBRIDGE),
    methods=(
        emitted(
            "deposits", Text("การย่อยสลายของขยะที่ชั่ง", "Decay of weighed deposits"),
            ("deposit",), _decay, optional=_without("deposit"),
        ),
        emitted(
            "population", Text("การย่อยสลายของขยะตามประชากร", "Decay of deposits by population"),
            ("population", "waste_per_person"), _decay,
            optional=_without("population", "waste_per_person", "deposit"),
        ),
        emitted("methane", Text("มีเทนโดยตรง", "Methane as it is"), ("methane",), _as_it_is),
    ),
    whole_years=True,
    references=(
        Reference(
            "2006 IPCC Guidelines, Volume 5, Chapter 3", "equations 3.1–3.6, tables 3.1–3.3"
        ),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 2", "table 2.4"),
        Reference("2019 Refinement, Volume 5, Chapter 3", "tables 3.0 and 3.1"),
        annex_b("1.4"),
    ),
    item=Text(
        "ผู้นำขยะมาทิ้ง: รถของหน่วยงานหรือ อปท. ใด", "Who brings the waste: own trucks, a neighbour"
    ),
    help=Text(
        "หลุมหรือที่เทกองที่หน่วยงานดูแลเอง ขยะที่ส่งไปหลุมของผู้อื่นกรอกที่ขยะที่ส่งฝังกลบ "
        "เลือกวิธีนี้หรือค่าการปล่อยต่อกิโลกรัมอย่างใดอย่างหนึ่ง ขยะของปีนี้เริ่มปล่อยก๊าซในปีหน้า",
        "A landfill or dump that the office runs; waste taken to others goes to waste landfilled by"
        " others. Either this or the factor by the kilogram, never both. Waste of this year begins"
        " to emit next year.",
    ),
)  # fmt: skip
