"""Methane of wastewater treatment by TGO: f × [(W × COD) − S].

W in m3, COD in mg/L, S the sludge taken out in kg COD. Where nothing is measured, TGO takes 80 % of
the water used and a COD of 120 mg/L, the limit for effluent.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference

SHARE_OF_WATER_USE = Decimal("0.8")
COD_WITHOUT_MEASUREMENT = Decimal(120)
MG_A_LITRE_IN_KG_A_CUBIC_METRE = Decimal(1000)
"""1 kg/m3 is 1,000 mg/L."""

_SHARE_RULE = Text(
    "ไม่ได้วัดน้ำเสีย จึงใช้ร้อยละ 80 ของน้ำที่ใช้ตามข้อกำหนด อบก.",
    "wastewater not measured: 80 % of the water used, TGO's requirement",
)
_COD_RULE = Text(
    "ไม่ได้วัดค่าซีโอดี จึงใช้ 120 มก./ล. ตามข้อกำหนด อบก.",
    "COD not measured: 120 mg/L, TGO's requirement",
)


def wastewater_of(water_use: Decimal, tell: Teller) -> Decimal:
    """m3 of wastewater where only the water used is known."""
    volume = EXACT.multiply(water_use, SHARE_OF_WATER_USE)
    tell("water_use × 0.8", volume, "m3", _SHARE_RULE)
    return volume


def organic_load(given: Given, volume: Decimal, tell: Teller) -> Decimal:
    """COD in kg that reaches the plant, less what is taken out as sludge.

    :class:`Refused` with ``wastewater.sludge_exceeds_load`` where more was taken out than came in.
    """
    measured = given.get("cod")
    cod = COD_WITHOUT_MEASUREMENT if measured is None else measured
    tell("cod", cod, "mg/L", _COD_RULE if measured is None else "")
    load = EXACT.divide(EXACT.multiply(volume, cod), MG_A_LITRE_IN_KG_A_CUBIC_METRE)
    tell("wastewater × cod", load, "kgCOD")
    if "sludge" in given:
        if given["sludge"] > load:
            raise Refused(error("wastewater.sludge_exceeds_load", NOWHERE, load=plain(load)))
        load = EXACT.subtract(load, given["sludge"])
        tell("load − sludge", load, "kgCOD")
    return load


def _methane(given: Given, tell: Teller) -> Mapping[str, Result]:
    load = organic_load(given, given["wastewater"], tell)
    methane = EXACT.multiply(load, given["f"])
    tell("f × load", methane, "kgCH4")
    return {"load": load, "ch4": methane}


METHOD = ScienceMethod(
    id="wastewater.cod",
    name=Text("มีเทนจากการบำบัดน้ำเสียด้วยค่าซีโอดี", "Methane of wastewater treatment by COD"),
    versions=("tgo-8",),
    parameters=(
        Parameter("wastewater", Text("น้ำเสียเข้าระบบ", "Wastewater received"), "m3"),
        Parameter("cod", Text("ซีโอดีน้ำเข้า", "COD of the inflow"), "mg/L", COD_WITHOUT_MEASUREMENT),
        Parameter("sludge", Text("ซีโอดีในตะกอน", "COD removed as sludge"), "kgCOD", Decimal(0)),
        Parameter("f", Text("ค่าของระบบบำบัด", "Factor of the plant"), "kgCH4/kgCOD"),
    ),
    outputs=(
        Output("load", Text("ซีโอดีที่เหลือในระบบ", "COD left in the plant"), "kgCOD"),
        Output("ch4", Text("มีเทน", "Methane"), "kg"),
    ),
    calculate=_methane,
    references=(
        requirement("wastewater: CH4 = f × [(W × COD) − S]"),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 6", "equation 6.4, table 6.8"),
    ),
    example={"wastewater": "239490", "cod": "96", "f": "0.05"},
)
