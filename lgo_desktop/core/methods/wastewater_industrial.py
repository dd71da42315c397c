"""CH4 of industrial wastewater: Σ (P × W × COD − S) × Bo × MCF − R.

P is the product in tonnes, W the wastewater in m3 a tonne, COD in kg a m3; or the load itself is
given. What the IPCC prints for an industry stands where W or COD is left out.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import product
from lgo_desktop.core.methods.wastewater_systems import (
    BO_COD,
    IPCC_2006,
    IPCC_2019,
    SYSTEMS,
    load_left,
    mcf_of,
    methane,
)
from lgo_desktop.core.sources.declaration import Reference

NOTHING = Decimal(0)

TABLE_6_9: Mapping[str, tuple[str, str]] = {
    "alcohol": ("24", "11"),
    "beer": ("6.3", "2.9"),
    "coffee": ("", "9"),
    "dairy": ("7", "2.7"),
    "fish": ("", "2.5"),
    "meat": ("13", "4.1"),
    "organic_chemicals": ("67", "3"),
    "petroleum": ("0.6", "1.0"),
    "plastics": ("0.6", "3.7"),
    "pulp_and_paper": ("162", "9"),
    "starch": ("9", "10"),
    "sugar": ("", "3.2"),
    "vegetable_oil": ("3.1", ""),
    "vegetables_and_fruit": ("20", "5.0"),
    "wine": ("23", "1.5"),
    "other": ("", ""),
}
"""2006 Guidelines, Volume 5, table 6.9: W in m3 a tonne, COD in kg a m3; empty: none printed."""


def _industrial(given: Given, tell: Teller) -> Mapping[str, Result]:
    loads, methanes = [], []
    for number, row in enumerate(given.rows["streams"]):
        load = _load(row, f"streams[{number}].")
        tell("P × W × COD", load, "kgCOD", "eq 6.6")
        mcf = mcf_of(row.texts["system"], given.version, row.get("mcf"))
        left = load_left(load, row["sludge"])
        loads.append(load)
        methanes.append(methane(left, row["bo"], mcf, row["recovered"], tell))
    return {"organics": add_up(loads), "ch4": add_up(methanes)}


def _load(row: Given, within: str) -> Decimal:
    """Kg COD of a stream; :class:`Refused` with ``method.missing_parameter`` if it is unknown."""
    if "load" in row:
        return row["load"]
    water, cod = TABLE_6_9[row.texts["industry"]]
    parts = {"product": "", "water": water, "cod": cod}
    units = {"product": "t", "water": "m3/t", "cod": "kg/m3"}
    known: dict[str, Decimal] = {}
    for name, printed in parts.items():
        if name not in row and not printed:
            where = Where(field=within + name)
            values = {"name": name, "unit": units[name]}
            raise Refused(error("method.missing_parameter", where, **values))
        known[name] = row[name] if name in row else Decimal(printed)
    return product(*known.values())


def _known(id_: str, th: str, en: str, unit: str) -> Parameter:
    return Parameter(id_, Text(th, en), unit, optional=True)


STREAM = (
    Parameter("industry", Text("อุตสาหกรรม", "Industry"), default="other", type="choice",
              choices=tuple(TABLE_6_9)),
    _known("product", "ผลผลิต (P)", "Product (P)", "t"),
    _known("water", "น้ำเสียต่อผลผลิต (W)", "Wastewater of a tonne (W)", "m3/t"),
    _known("cod", "ซีโอดี", "COD", "kg/m3"),
    _known("load", "ซีโอดีรวม แทน P × W × COD", "Load, instead of P × W × COD", "kgCOD"),
    Parameter("system", Text("ระบบ", "System"), type="choice", choices=tuple(SYSTEMS)),
    Parameter("mcf", Text("ค่าแก้ไขมีเทน (ไม่ระบุ = ตามตาราง IPCC)",
                          "Methane correction factor (left out: the IPCC table)"),
              "share", highest=Decimal(1), optional=True),
    Parameter("bo", Text("มีเทนสูงสุดต่อซีโอดี (Bo)", "Most CH4 of COD (Bo)"), "kg/kg", BO_COD),
    Parameter("sludge", Text("ซีโอดีในตะกอน (S)", "COD removed as sludge (S)"), "kgCOD", NOTHING),
    Parameter("recovered", Text("มีเทนที่เก็บไปใช้ (R)", "CH4 recovered (R)"), "kg", NOTHING),
)  # fmt: skip

METHOD = ScienceMethod(
    id="wastewater.industrial",
    name=Text("มีเทนจากน้ำเสียอุตสาหกรรม", "Methane of industrial wastewater"),
    versions=(IPCC_2006, IPCC_2019),
    parameters=(
        Parameter("streams", Text("น้ำเสียแต่ละสาย", "Streams of wastewater"), type="rows",
                  columns=STREAM),
    ),
    outputs=(
        Output("organics", Text("ซีโอดีรวม (TOW)", "Organics (TOW)"), "kgCOD"),
        Output("ch4", Text("มีเทน", "Methane"), "kg"),
    ),
    calculate=_industrial,
    references=(
        Reference(
            "2006 IPCC Guidelines, Volume 5, Chapter 6", "equations 6.4–6.6; tables 6.2, 6.8, 6.9"
        ),
        Reference("2019 Refinement, Volume 5, Chapter 6", "table 6.3"),
    ),
    example={
        "streams": [
            {"industry": "starch", "product": "1000", "system": "deep_lagoon"},
            {"load": "5000", "system": "aerobic_plant", "sludge": "500"},
        ]
    },
)  # fmt: skip
