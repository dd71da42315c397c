"""Fertiliser and lime on the office's own parks: N2O of nitrogen, CO2 of urea and lime.

Direct N2O = kg × share of N × 0.01 × 44/28. Urea also gives kg × 0.20 × 44/12 of CO2, limestone
kg × 0.12 × 44/12 and dolomite kg × 0.13 × 44/12. Indirect N2O only where it is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.gases import CO2, N2O
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.liming import CARBON_OF_DOLOMITE, CARBON_OF_LIMESTONE, co2_of_lime
from lgo_desktop.core.methods.soil_n2o import direct_n2o, indirect_n2o
from lgo_desktop.core.methods.urea import co2_of_urea
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, emitted
from lgo_desktop.core.sources.papers import INVOICE

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Kind:
    """What is spread: its N in percent if known, whether it is organic, the carbon of lime."""

    name: Text
    nitrogen: Decimal | None = None
    organic: bool = False
    lime: Decimal | None = None


KINDS: Mapping[str, Kind] = {
    "urea_46_0_0": Kind(Text("ปุ๋ยยูเรีย 46-0-0", "Urea 46-0-0"), Decimal(46)),
    "ammonium_sulphate": Kind(
        Text("แอมโมเนียมซัลเฟต 21-0-0", "Ammonium sulphate 21-0-0"), Decimal(21)
    ),
    "npk": Kind(Text("ปุ๋ยเคมีสูตรอื่น", "Other synthetic fertiliser")),
    "organic": Kind(Text("ปุ๋ยอินทรีย์ ปุ๋ยหมัก มูลสัตว์", "Compost, manure"), organic=True),
    "limestone": Kind(Text("หินปูนบด ปูนมาร์ล", "Limestone, marl"), lime=CARBON_OF_LIMESTONE),
    "dolomite": Kind(Text("โดโลไมต์", "Dolomite"), lime=CARBON_OF_DOLOMITE),
}


def _spread(given: Given, tell: Teller) -> Masses:
    kind = KINDS[given.variant]
    if kind.lime is not None:
        if given.known() - {"quantity"}:
            raise Refused(error("fertiliser.without_nitrogen", NOWHERE, name=kind.name))
        return {CO2: co2_of_lime(kind.lime, given["quantity"], tell)}
    masses: dict[str, Decimal] = {}
    if given.variant == "urea_46_0_0":
        masses[CO2] = co2_of_urea(given["quantity"], tell)
    masses[N2O] = _nitrous_oxide(kind, given, tell)
    return masses


def _nitrous_oxide(kind: Kind, given: Given, tell: Teller) -> Decimal:
    percent = given.get("nitrogen_share", kind.nitrogen)
    if percent is None:
        raise Refused(error("fertiliser.nitrogen_missing", NOWHERE, name=kind.name))
    if percent > HUNDRED:
        raise Refused(
            error("fertiliser.nitrogen_too_high", NOWHERE, name=kind.name, percent=plain(percent))
        )
    nitrogen = EXACT.divide(EXACT.multiply(given["quantity"], percent), HUNDRED)
    tell("quantity × share of N", nitrogen, "kgN")
    n2o = direct_n2o(nitrogen, tell)
    if given.texts.get("indirect") == "yes":
        n2o = EXACT.add(n2o, indirect_n2o(nitrogen, organic=kind.organic, tell=tell))
        tell("direct + indirect", n2o, "kgN2O")
    return n2o


SOURCE = Source(
    id="soil.fertiliser",
    name=Text("การใส่ปุ๋ยและปูนในสวนสาธารณะ", "Fertiliser and lime in parks"),
    scope=1,
    category="1.5",
    variants=tuple(Variant(id_, kind.name) for id_, kind in KINDS.items()),
    fields=(
        Field(
            "quantity", Text("น้ำหนักที่ใส่", "Weight spread"), "kg",
            help=Text(
                "น้ำหนักปุ๋ยหรือปูนที่ใส่จริงในพื้นที่ของหน่วยงาน ถามงานสวนสาธารณะ",
                "What was really spread on the office's own land; ask those who keep the parks.",
            ),
        ),
        Field(
            "nitrogen_share", Text("ร้อยละไนโตรเจน", "Share of nitrogen"), "%",
            help=Text(
                "เลขตัวแรกของสูตรบนกระสอบ เว้นว่างได้สำหรับยูเรีย (46) และแอมโมเนียมซัลเฟต (21)",
                "The first number of the formula on the bag. May be empty for urea (46) and "
                "ammonium sulphate (21).",
            ),
        ),
        Field(
            "indirect", Text("รวมไนตรัสออกไซด์ทางอ้อม", "With indirect nitrous oxide"), type="choice",
            choices=(
                Choice("no", Text("ไม่รวม", "Without")), Choice("yes", Text("รวม", "With")),
            ),
            help=Text(
                "ทางอ้อมคือไนโตรเจนที่ระเหยหรือถูกชะล้างแล้วปล่อยที่อื่น (IPCC 2006 ตาราง 11.3) "
                "เว้นว่าง = ไม่รวม",
                "Nitrogen that volatilises or is washed out gives off N2O elsewhere (2006 IPCC "
                "Guidelines, table 11.3). Empty means without.",
            ),
        ),
        *INVOICE,
    ),
    methods=(
        emitted(
            "spread", Text("น้ำหนัก × ไนโตรเจนหรือคาร์บอน", "Weight × nitrogen or carbon"),
            ("quantity",), _spread, optional=("nitrogen_share", "indirect"),
        ),
    ),
    references=(
        Reference(
            "2006 IPCC Guidelines, Volume 4, Chapter 11",
            "equations 11.1, 11.9, 11.10, 11.12, 11.13; tables 11.1, 11.3",
        ),
        annex_b("1.5"),
    ),
)  # fmt: skip
