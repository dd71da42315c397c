"""CO2 removed by trees of the office that are measured: the stock now less the stock before.

By the equations of T-VER-S-TOOL-01-01 for nine groups of trees. Reported apart, never taken off the
emissions. A stock that fell is no removal: with a reason it is told apart as biogenic CO2.
"""

from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, plain, rounded
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field, paper
from lgo_desktop.core.gases import BIOGENIC_CO2, CO2
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.tree_equations import GROUPS
from lgo_desktop.core.methods.tree_removal import TREE_TOOL, a_year, stock
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import NO_SCOPE, Source, Variant, emitted

SIZES = ("diameter", "girth", "height")
BEFORE = "_before"
SEVERAL = "several"
"""Trees of more than one group, where the stock of a whole survey is entered."""


def _stock(given: Given, suffix: str, tell: Teller) -> Decimal:
    if given.variant == SEVERAL:
        raise Refused(error("tree.group_needed", NOWHERE))
    sizes = {name: given[name + suffix] for name in SIZES if name + suffix in given}
    held = stock(given.variant, sizes, given["trees" + suffix], tell)
    tell("stock" + suffix, held, "kgCO2")
    return held


def _grown(given: Given, tell: Teller) -> Masses:
    return _changed(_stock(given, "", tell), _stock(given, BEFORE, tell), given, tell)


def _surveyed(given: Given, tell: Teller) -> Masses:
    return _changed(given["stock"], given["stock" + BEFORE], given, tell)


def _changed(now: Decimal, before: Decimal, given: Given, tell: Teller) -> Masses:
    change = EXACT.subtract(now, before)
    tell("stock − stock_before", change, "kgCO2")
    if "years_between" in given:
        change = a_year(change, given["years_between"])
        tell("÷ years_between", change, "kgCO2")
    explained = "loss_reason" in given.texts
    if change >= 0:
        if explained:
            raise Refused(error("tree.reason_without_loss", NOWHERE))
        return {CO2: change}
    loss = EXACT.minus(change)
    if not explained:
        raise Refused(error("tree.stock_fell", NOWHERE, loss=plain(rounded(loss, 2))))
    return {BIOGENIC_CO2: loss}


def _sizes(suffix: str, th: str, en: str) -> tuple[Field, ...]:
    """Number and size of the trees in one of the two years."""
    if_none = Text("ถ้ายังไม่มีหรือไม่เหลือ ให้กรอก 0", "0 where there were none yet, or none are left.")
    either = Text("กรอกอย่างใดอย่างหนึ่ง วัดที่ความสูง 1.3 เมตร", "One of the two, at 1.3 m.")
    return (
        Field("trees" + suffix, Text(f"จำนวนต้น{th}", f"Trees {en}"), "1", help=if_none),
        Field("diameter" + suffix, Text(f"เส้นผ่านศูนย์กลาง{th}", f"Diameter {en}"), "cm", help=either),
        Field("girth" + suffix, Text(f"เส้นรอบวง{th}", f"Girth {en}"), "cm", help=either),
        Field("height" + suffix, Text(f"ความสูง{th}", f"Height {en}"), "m"),
    )


SOURCE = Source(
    id="removal.tree_growth",
    name=Text("การดูดกลับของต้นไม้โดยวัดขนาด", "Removal by trees, measured"),
    scope=NO_SCOPE,
    category="",
    removes=True,
    once_a_year=True,
    variants=(
        *(Variant(id_, group.name) for id_, group in GROUPS.items()),
        Variant(SEVERAL, Text("หลายกลุ่มรวมกัน", "Several groups together")),
    ),
    fields=(
        *_sizes("", "ปีนี้", "now"),
        *_sizes(BEFORE, "ครั้งก่อน", "before"),
        Field(
            "stock", Text("คาร์บอนไดออกไซด์ที่กักเก็บปีนี้", "Stock of CO2 now"), "kg",
            help=Text(
                "ผลรวมทั้งแปลงที่คำนวณไว้แล้วด้วยสมการชุดเดียวกัน ใช้แทนขนาดต้นไม้",
                "The sum of a whole survey by the same equations, instead of sizes.",
            ),
        ),
        Field("stock" + BEFORE, Text("ที่กักเก็บครั้งก่อน", "Stock of CO2 before"), "kg"),
        Field(
            "years_between", Text("จำนวนปีระหว่างการวัด", "Years between"), "1",
            help=Text(
                "การดูดกลับของปีเดียวคือผลต่างหารด้วยจำนวนปี เว้นว่าง = 1 ปี",
                "A year's removal is the difference divided by the years; empty means one year.",
            ),
        ),
        Field(
            "loss_reason", Text("เหตุที่คาร์บอนลดลง", "Reason for a loss"), type="text",
            help=Text(
                "กรอกเมื่อต้นไม้ถูกตัด ตาย หรือล้มจริง เว้นว่าง = ไม่มีการสูญเสีย",
                "Only if trees were felled, died or fell; empty means no loss.",
            ),
        ),
        paper("measured_on", "วันที่วัดปีนี้", "Day measured now", type_="date"),
        paper("measured_before_on", "วันที่วัดครั้งก่อน", "Day measured before", type_="date"),
    ),
    methods=(
        emitted(
            "growth", Text("กักเก็บปีนี้ลบครั้งก่อน", "Stock now less stock before"),
            ("trees", "trees" + BEFORE), _grown,
            optional=(*SIZES, *(name + BEFORE for name in SIZES), "years_between", "loss_reason"),
        ),
        emitted(
            "survey", Text("ผลรวมทั้งแปลงปีนี้ลบครั้งก่อน", "Stock of a survey less the one before"),
            ("stock", "stock" + BEFORE), _surveyed, optional=("years_between", "loss_reason"),
        ),
    ),
    references=(
        TREE_TOOL,
        requirement("removals are reported apart from emissions (report, 3.2.7)"),
    ),
    item=Text("ต้นหรือกลุ่มต้นขนาดเดียวกัน", "A tree, or trees of one size"),
    help=Text(
        "กรอกปีละครั้ง แถวหนึ่งคือต้นเดียวกันทั้งสองครั้ง ถ้าแบ่งเป็นชั้นขนาด ให้กรอกผลรวมทั้งแปลงแทน "
        "ปาล์มวัดเฉพาะความสูง เถาวัลย์วัดเฉพาะเส้นผ่านศูนย์กลาง",
        "Once a year; a row holds the same trees both times. Where trees are put into classes of "
        "size, enter the stock of the whole survey. Palms need only the height, lianas only the "
        "diameter.",
    ),
)  # fmt: skip
