"""CH4 and N2O of an organisation's own wastewater works by the IPCC, from BOD or COD.

kg CH4 = (load − sludge) × Bo × MCF − recovered. N2O of the plant by the people it serves (2006) or
by its nitrogen (2019), and of the nitrogen that leaves with the effluent.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.gases import CH4, N2O
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.methods.exact import n2o_of, product
from lgo_desktop.core.methods.wastewater_nitrogen import (
    EF_EFFLUENT,
    EF_PLANTS,
    INDUSTRY,
    n2o_of_plant,
)
from lgo_desktop.core.methods.wastewater_systems import (
    BO_BOD,
    BO_COD,
    IPCC_2006,
    IPCC_2019,
    SYSTEMS,
    load_left,
    mcf_of,
    methane,
)
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Method, Reference, Source, Variant, emitted
from lgo_desktop.core.sources.wastewater_treatment import LABORATORY_REPORT

DAYS_A_YEAR = Decimal(365)
MG_A_LITRE_IN_KG_A_CUBIC_METRE = Decimal(1000)
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Plant:
    """A kind of plant: its system in the IPCC's tables, and the edition that is followed."""

    name: Text
    system: str
    edition: str = IPCC_2006


def _plant(system: str, th: str, en: str, edition: str = IPCC_2006) -> Plant:
    return Plant(Text(th, en), system, edition)


PLANTS: Mapping[str, Plant] = {
    "shallow_lagoon": _plant(
        "shallow_lagoon", "บ่อปรับเสถียร บ่อผึ่ง ลึกไม่เกิน 2 เมตร", "Lagoon, up to 2 m deep"
    ),
    "deep_lagoon": _plant("deep_lagoon", "บ่อไม่เติมอากาศ ลึกเกิน 2 เมตร", "Lagoon, deeper than 2 m"),
    "anaerobic_reactor": _plant("anaerobic_reactor", "ถังปฏิกรณ์ไม่เติมอากาศ", "Anaerobic reactor"),
    "aerobic_2006": _plant(
        "aerobic_plant", "ระบบเติมอากาศ ดูแลดี (IPCC 2006)", "Aerobic, well managed (IPCC 2006)"
    ),
    "aerobic_overloaded": _plant(
        "aerobic_overloaded", "ระบบเติมอากาศ รับน้ำเกินความจุ", "Aerobic, overloaded"
    ),
    "aerobic_2019": _plant(
        "aerobic_plant", "ระบบเติมอากาศ (IPCC 2019)", "Aerobic plant (IPCC 2019)", IPCC_2019
    ),
    "sludge_digester": _plant("sludge_digester", "ถังหมักตะกอน", "Sludge digester"),
    "septic_tank": _plant("septic_tank", "บ่อเกรอะรวม", "Shared septic tank"),
    "untreated_2006": _plant(
        "untreated_discharge", "ปล่อยทิ้งโดยไม่บำบัด (IPCC 2006)", "Untreated (IPCC 2006)"
    ),
    "untreated_2019": _plant(
        "untreated_discharge", "ปล่อยทิ้งโดยไม่บำบัด (IPCC 2019)", "Untreated (IPCC 2019)", IPCC_2019
    ),
}  # fmt: skip


def _of_load(field: str, bo: Decimal, *, by_volume: bool) -> Callable[[Given, Teller], Masses]:
    def emit(given: Given, tell: Teller) -> Masses:
        load = given[field]
        if by_volume:
            load = EXACT.divide(product(given["wastewater"], load), MG_A_LITRE_IN_KG_A_CUBIC_METRE)
            tell(f"wastewater × {field}", load, "kg")
        plant = PLANTS[given.variant]
        left = load_left(load, given.get("sludge", NOTHING))
        mcf = mcf_of(plant.system, plant.edition)
        made = methane(left, bo, mcf, given.get("recovered", NOTHING), tell)
        return {CH4: made, **_nitrous_oxide(given, tell)}

    return emit


def _nitrous_oxide(given: Given, tell: Teller) -> Masses:
    """Kg N2O of plant and effluent; nothing where neither people nor nitrogen are given."""
    if "people_served" in given and "nitrogen_in" in given:
        raise Refused(error("wastewater.plant_counted_twice", NOWHERE))
    if ("people_served" in given) != ("days_served" in given):
        raise Refused(error("wastewater.people_without_days", NOWHERE))
    parts = []
    ef = SYSTEMS[PLANTS[given.variant].system].n2o
    if "nitrogen_in" in given:
        parts.append(n2o_of(product(given["nitrogen_in"], ef)))
        tell(f"nitrogen_in × {ef} × 44/28", parts[-1], "kgN2O", "2019 Refinement, eq 6.9, T6.8A")
    if "people_served" in given:
        years = EXACT.divide(given["days_served"], DAYS_A_YEAR)
        people = product(given["people_served"], years) if ef else NOTHING
        parts.append(n2o_of_plant(people, INDUSTRY, EF_PLANTS))
        tell("people × years × 1.25 × 3.2 g", parts[-1], "kgN2O", "2006 IPCC Guidelines, eq 6.9")
    if "nitrogen_out" in given:
        parts.append(n2o_of(product(given["nitrogen_out"], EF_EFFLUENT)))
        tell("nitrogen_out × 0.005 × 44/28", parts[-1], "kgN2O", "2006 IPCC Guidelines, eq 6.7")
    return {N2O: add_up(parts)} if parts else {}


NITROGEN = ("people_served", "days_served", "nitrogen_in", "nitrogen_out")


def _way(id_: str, th: str, en: str, field: str, bo: Decimal, *, by_volume: bool = False) -> Method:
    requires = ("wastewater", field) if by_volume else (field,)
    emit = _of_load(field, bo, by_volume=by_volume)
    return emitted(id_, Text(th, en), requires, emit, optional=("sludge", "recovered", *NITROGEN))


SOURCE = Source(
    id="wastewater.treatment_ipcc",
    name=Text("ระบบบำบัดน้ำเสียของหน่วยงาน ตาม IPCC", "Own wastewater works, by the IPCC"),
    scope=1,
    category="1.4",
    variants=tuple(Variant(id_, plant.name) for id_, plant in PLANTS.items()),
    fields=(
        Field("wastewater", Text("น้ำเสียเข้าระบบ", "Wastewater received"), "m3"),
        Field("bod_in", Text("ค่าบีโอดีน้ำเข้า", "BOD of the inflow"), "mg/L"),
        Field("cod_in", Text("ค่าซีโอดีน้ำเข้า", "COD of the inflow"), "mg/L"),
        Field("bod", Text("บีโอดีเข้าระบบทั้งหมด", "BOD received in all"), "kgBOD"),
        Field("cod", Text("ซีโอดีเข้าระบบทั้งหมด", "COD received in all"), "kgCOD"),
        Field(
            "sludge", Text("บีโอดีหรือซีโอดีที่นำออกเป็นตะกอน", "BOD or COD removed as sludge"), "kg",
            help=Text(
                "หน่วยเดียวกับที่ใช้คำนวณ เว้นว่าง = ไม่ได้นำตะกอนออก",
                "Of the same kind as the load; empty means that no sludge was removed.",
            ),
        ),
        Field(
            "recovered", Text("มีเทนที่เก็บไปใช้หรือเผา", "Methane recovered or flared"), "kgCH4",
            help=Text("ต้องมีการวัด เว้นว่าง = ไม่มี", "Only if measured; empty means none."),
        ),
        Field(
            "people_served", Text("จำนวนคนที่ใช้ระบบ", "People served"), "person",
            help=Text(
                "สำหรับไนตรัสออกไซด์ตาม IPCC 2006 ใช้กับระบบเติมอากาศ เว้นว่าง = ไม่คำนวณ",
                "For nitrous oxide of aerobic plants by IPCC 2006; empty means it is left out.",
            ),
        ),
        Field("days_served", Text("จำนวนวัน", "Days"), "day"),
        Field(
            "nitrogen_in", Text("ไนโตรเจนเข้าระบบ", "Nitrogen received"), "kgN",
            help=Text(
                "ไนโตรเจนทั้งหมดจากผลวิเคราะห์ × ปริมาณน้ำ ใช้แทนจำนวนคน (IPCC 2019)",
                "Total nitrogen of the analysis × volume, instead of the people (IPCC 2019).",
            ),
        ),
        Field("nitrogen_out", Text("ไนโตรเจนในน้ำทิ้ง", "Nitrogen of the effluent"), "kgN"),
        *LABORATORY_REPORT,
    ),
    methods=(
        _way("bod", "บีโอดีทั้งหมด", "BOD in all", "bod", BO_BOD),
        _way("cod", "ซีโอดีทั้งหมด", "COD in all", "cod", BO_COD),
        _way("bod_in", "น้ำเสีย × บีโอดี", "Wastewater × BOD", "bod_in", BO_BOD, by_volume=True),
        _way("cod_in", "น้ำเสีย × ซีโอดี", "Wastewater × COD", "cod_in", BO_COD, by_volume=True),
    ),
    references=(
        Reference(
            "2006 IPCC Guidelines, Volume 5, Chapter 6",
            "equations 6.1, 6.2, 6.7, 6.9; tables 6.2, 6.3, 6.8, 6.11",
        ),
        Reference("2019 Refinement, Volume 5, Chapter 6", "equation 6.9; tables 6.3, 6.8A"),
        annex_b("1.4"),
    ),
    help=Text(
        "ค่าตั้งต้นของ อบก. คือวิธีซีโอดี ใช้แหล่งนี้เมื่อมีผลวิเคราะห์บีโอดีหรือเก็บมีเทนไปใช้ อย่ากรอกระบบเดียวกันทั้งสองแหล่ง",
        "TGO's way is by COD. Use this one where BOD is analysed or methane recovered, and never "
        "both for one plant.",
    ),
)  # fmt: skip
