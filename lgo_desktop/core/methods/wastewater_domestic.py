"""CH4 and N2O of a population's wastewater, by the systems it goes to.

CH4 = Σ (TOW × share × I − S) × Bo × MCF − R with TOW = people × BOD × 0.001 × 365. The 2019
Refinement adds what treated effluent gives off in the water body. Sludge and recovery may be given
for all (2006, equation 6.1) or for a row (2019, equation 6.1).
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import EXACT, add_up, plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import product
from lgo_desktop.core.methods.wastewater_nitrogen import (
    CONSUMED_OF_SUPPLY,
    EF_EFFLUENT,
    EF_PLANTS,
    HOUSEHOLD,
    INDUSTRY,
    NITROGEN_OF_PROTEIN,
    NON_CONSUMED,
    nitrous_oxide,
)
from lgo_desktop.core.methods.wastewater_systems import (
    BO_BOD,
    IPCC_2006,
    IPCC_2019,
    SYSTEMS,
    load_left,
    mcf_of,
    methane,
)
from lgo_desktop.core.sources.declaration import Reference

DAYS_A_YEAR = Decimal(365)
NOTHING, ONE = Decimal(0), Decimal(1)
COLLECTED = Decimal("1.25")
"""I of equation 6.3: industry adds a quarter to what a sewer brings; 1 without a sewer."""
SETTLES = Decimal("0.5")
"""Half of what enters a septic tank settles; equation 6.3C."""


def _domestic(given: Given, tell: Teller) -> Mapping[str, Result]:
    _check_shares(given)
    organics = EXACT.divide(
        product(given["population"], given["bod"], DAYS_A_YEAR), Decimal(1000)
    )  # fmt: skip
    tell("people × BOD × 0.001 × 365", organics, "kgBOD", "eq 6.3")
    treated = EXACT.subtract(
        add_up(_methane_of(row, organics, given, tell) for row in given.rows["pathways"]),
        given["recovered"],
    )
    if treated < 0:
        made = plain(EXACT.add(treated, given["recovered"]))
        where = Where(field="recovered")
        raise Refused(error("wastewater.recovery_exceeds_methane", where, made=made))
    effluent = _effluent(given, organics, tell)
    total = add_up((treated, effluent))
    tell("CH4 in all", total, "kgCH4", "eq 6.1A")
    methanes = {
        "organics": organics, "ch4_systems": treated, "ch4_effluent": effluent, "ch4": total
    }  # fmt: skip
    return {**methanes, **nitrous_oxide(given, tell)}


def _check_shares(given: Given) -> None:
    """Everyone's water goes to one system; sewers lead to another and are not counted."""
    counted = (
        product(row["income_share"], row["share"])
        for row in given.rows["pathways"]
        if SYSTEMS[row.texts["system"]].organics_removed is not None
    )
    total = add_up(counted)
    if total > 1:
        where = Where(field="pathways")
        raise Refused(error("wastewater.shares_exceed_one", where, total=plain(total)))


def _methane_of(row: Given, organics: Decimal, given: Given, tell: Teller) -> Decimal:
    """Kg CH4 of one row, equations 6.1 to 6.3C."""
    name = row.texts["system"]
    share = product(row["income_share"], row["share"])
    correction = row.get("correction", COLLECTED if SYSTEMS[name].sewered else ONE)
    load = product(organics, share, correction)
    tell(f"{name}: TOW × share × I", load, "kgBOD", "eq 6.3, 6.3A")
    mass = product(row["sludge_mass"], row["k_rem"], Decimal(1000))
    emptied = product(load, row["emptied_share"], SETTLES)
    common = product(given["sludge"], share)
    left = load_left(load, add_up((row["sludge"], mass, emptied, common)))
    mcf = mcf_of(name, given.version, row.get("mcf"))
    return methane(left, given["bo"], mcf, row["recovered"], tell)


def _effluent(given: Given, organics: Decimal, tell: Teller) -> Decimal:
    """Kg CH4 of treated effluent in the water body; 2019 equation 6.3D, none in 2006."""
    if given.version == IPCC_2006:
        return NOTHING
    reaching = []
    for row in given.rows["pathways"]:
        system = SYSTEMS[row.texts["system"]]
        removed = row.get("organics_removed", system.organics_removed)
        if system.discharges or removed is None:
            continue
        left = EXACT.subtract(ONE, removed)
        reaching.append(product(organics, row["income_share"], row["share"], left))
    load = add_up(reaching)
    tell("TOW of treated effluent", load, "kgBOD", "eq 6.3D, table 6.6B")
    mcf = mcf_of("untreated_discharge", IPCC_2019, given.get("mcf_effluent"))
    return methane(load, given["bo"], mcf, NOTHING, tell)


def _share(id_: str, th: str, en: str, default: Decimal | None = None) -> Parameter:
    return Parameter(id_, Text(th, en), "share", default, highest=ONE)


def _table(id_: str, th: str, en: str) -> Parameter:
    """A share that stands in the IPCC's table of the system unless it is given."""
    names = Text(f"{th} (ไม่ระบุ = ตามตาราง IPCC)", f"{en} (left out: the IPCC table)")
    return Parameter(id_, names, "share", highest=ONE, optional=True)


PATHWAY = (
    Parameter("system", Text("ระบบ", "System"), type="choice", choices=tuple(SYSTEMS)),
    _share("share", "สัดส่วนประชากรที่ใช้ (T)", "Share of the people (T)"),
    _share("income_share", "สัดส่วนกลุ่มรายได้ (U)", "Share of the income group (U)", ONE),
    Parameter(
        "correction", Text("ตัวคูณน้ำเสียอุตสาหกรรม (I)", "Industrial water in sewers (I)"),
        "–", optional=True,
    ),
    _table("mcf", "ค่าแก้ไขมีเทน (MCF)", "Methane correction factor (MCF)"),
    Parameter("sludge", Text("บีโอดีในตะกอน (S)", "BOD removed as sludge (S)"), "kgBOD", NOTHING),
    Parameter("sludge_mass", Text("ตะกอนแห้งที่นำออก", "Dry sludge removed"), "t", NOTHING),
    Parameter("k_rem", Text("ค่า K_rem ของตะกอน", "K_rem of sludge"), "kg/kg", Decimal("0.8")),
    _share("emptied_share", "สัดส่วนถังที่สูบตามกำหนด (F)", "Tanks emptied as due (F)", NOTHING),
    Parameter("recovered", Text("มีเทนที่เก็บไปใช้ (R)", "CH4 recovered (R)"), "kg", NOTHING),
    _table("organics_removed", "สัดส่วนสารอินทรีย์ที่กำจัด", "Organics removed"),
    _table("nitrogen_removed", "สัดส่วนไนโตรเจนที่กำจัด", "Nitrogen removed"),
    Parameter(
        "ef_n2o", Text("ค่า N2O ของระบบ", "N2O-N of the system"), "kg/kg",
        highest=ONE, optional=True,
    ),
)  # fmt: skip

METHOD = ScienceMethod(
    id="wastewater.domestic",
    name=Text("มีเทนและไนตรัสออกไซด์จากน้ำเสียชุมชน", "CH4 and N2O of domestic wastewater"),
    versions=(IPCC_2006, IPCC_2019),
    parameters=(
        Parameter("population", Text("ประชากร", "People"), "person"),
        Parameter("bod", Text("บีโอดีต่อคนต่อวัน", "BOD a person and day"), "g", Decimal(40)),
        Parameter("bo", Text("มีเทนสูงสุดต่อบีโอดี (Bo)", "Most CH4 of BOD (Bo)"), "kg/kg", BO_BOD),
        Parameter("pathways", Text("น้ำเสียไประบบใด", "Where wastewater goes"), type="rows",
                  columns=PATHWAY),
        Parameter("sludge", Text("บีโอดีในตะกอนรวม", "BOD of all sludge"), "kgBOD", NOTHING),
        Parameter("recovered", Text("มีเทนที่เก็บไปใช้รวม", "CH4 recovered, all"), "kg", NOTHING),
        _table("mcf_effluent", "MCF ของแหล่งรับน้ำทิ้ง", "MCF of the receiving water"),
        Parameter(
            "protein",
            Text("โปรตีนที่บริโภค ไม่ระบุ = ไม่คำนวณไนตรัสออกไซด์",
                 "Protein eaten; left out: no N2O is worked out"),
            "kg/person/year", optional=True,
        ),
        Parameter("protein_supply", Text("โปรตีนที่จัดหา", "Protein supplied"), "kg/person/year",
                  optional=True),
        _share("consumed_share", "สัดส่วนที่บริโภค", "Share that is eaten", CONSUMED_OF_SUPPLY),
        _share("nitrogen_of_protein", "ไนโตรเจนในโปรตีน", "N of protein", NITROGEN_OF_PROTEIN),
        Parameter("non_consumed", Text("ตัวคูณโปรตีนที่ไม่บริโภค", "Protein not eaten"), "–",
                  by_version=NON_CONSUMED),
        Parameter("household", Text("ตัวคูณผลิตภัณฑ์ในบ้าน", "Household products"), "–",
                  by_version=HOUSEHOLD),
        Parameter("industrial_nitrogen", Text("ตัวคูณไนโตรเจนอุตสาหกรรม", "N of industry"), "–",
                  INDUSTRY),
        Parameter("nitrogen_sludge", Text("ไนโตรเจนในตะกอน", "N of sludge"), "kgN", NOTHING),
        Parameter("ef_effluent", Text("ค่า N2O ของน้ำทิ้ง", "N2O-N of effluent"), "kg/kg",
                  EF_EFFLUENT),
        _share("advanced_share", "สัดส่วนที่ใช้ระบบกำจัดไนโตรเจน (เฉพาะรุ่น 2006)",
               "Share served by plants that remove nitrogen (2006 only)", NOTHING),
        Parameter("ef_plants", Text("N2O ของระบบต่อคน (เฉพาะรุ่น 2006)", "N2O of plants (2006)"),
                  "g/person/year", EF_PLANTS),
    ),
    outputs=(
        Output("organics", Text("สารอินทรีย์ (TOW)", "Organics (TOW)"), "kgBOD"),
        Output("ch4_systems", Text("มีเทนจากระบบ", "CH4 of systems"), "kg"),
        Output("ch4_effluent", Text("มีเทนจากน้ำทิ้ง", "CH4 of treated effluent"), "kg"),
        Output("ch4", Text("มีเทนรวม", "Methane in all"), "kg"),
        Output("nitrogen_effluent", Text("ไนโตรเจนในน้ำทิ้ง", "N of effluent"), "kgN"),
        Output("n2o_effluent", Text("ไนตรัสออกไซด์จากน้ำทิ้ง", "N2O of effluent"), "kg"),
        Output("n2o_plants", Text("ไนตรัสออกไซด์จากระบบ", "N2O of plants"), "kg"),
        Output("n2o", Text("ไนตรัสออกไซด์รวม", "Nitrous oxide in all"), "kg"),
    ),
    calculate=_domestic,
    references=(
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 6",
                  "equations 6.1–6.3, 6.7–6.9; tables 6.2–6.4, 6.11"),
        Reference("2019 Refinement, Volume 5, Chapter 6",
                  "equations 6.1–6.3D, 6.7–6.10A; tables 6.3, 6.6A, 6.6B, 6.8A, 6.10A, 6.10C"),
    ),
    example={
        "population": "38500", "protein": "21.9",
        "pathways": [
            {"system": "shallow_lagoon", "share": "0.55"},
            {"system": "septic_tank", "share": "0.40"},
        ],
    },
)  # fmt: skip
