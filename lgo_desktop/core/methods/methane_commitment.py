"""Methane that a year's waste will ever make, counted at once: the GPC's methane commitment.

GPC equations 8.1, 8.3 and 8.4 (second-hand, from public code that cites the GPC). Its DOCf is 0.6
where the IPCC has 0.5 or values by class: a parameter of this method alone, never shared with
first-order decay. The two methods answer different questions and must not share a time series.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import product
from lgo_desktop.core.methods.first_order_decay import METHANE_A_CARBON
from lgo_desktop.core.methods.landfill_parameters import METHANE_SHARE, SITE_KINDS
from lgo_desktop.core.sources.declaration import Reference

ONE, ZERO = Decimal(1), Decimal(0)
DOCF_GPC = Decimal("0.6")

DOC_OF: Mapping[str, Decimal] = {
    "food": Decimal("0.15"), "garden": Decimal("0.2"), "paper": Decimal("0.4"),
    "wood": Decimal("0.43"), "textiles": Decimal("0.24"), "industrial": Decimal("0.15"),
}  # fmt: skip
"""GPC equation 8.1; it has no nappies."""
_NAMES = {
    "food": Text("เศษอาหาร", "food"), "garden": Text("กิ่งไม้ใบไม้", "garden waste"),
    "paper": Text("กระดาษ", "paper"), "wood": Text("ไม้", "wood"),
    "textiles": Text("ผ้า", "textiles"),
    "industrial": Text("ขยะอุตสาหกรรม", "industrial waste"),
}  # fmt: skip

_DOCF_CONFLICT = Text(
    "GPC ใช้ DOCf 0.6 ส่วน IPCC ใช้ 0.5 จึงเป็นค่าของวิธีนี้เท่านั้น",
    "the GPC's DOCf is 0.6, the IPCC's 0.5: a value of this method alone",
)


def _commitment(given: Given, tell: Teller) -> Mapping[str, Result]:
    doc = _doc(given)
    tell("doc = Σ share × doc", doc, "share", "GPC 8.1")
    tell("docf", given["docf"], "share", _DOCF_CONFLICT)
    mcf = given.get("mcf", SITE_KINDS[given.texts["site"]].mcf)
    sixteen, twelve = METHANE_A_CARBON
    gas = product(mcf, doc, given["docf"], given["f"], sixteen)
    potential = EXACT.divide(gas, twelve)
    tell("l0 = mcf × doc × docf × f × 16/12", potential, "kgCH4/kg", "GPC 8.4")
    made = EXACT.multiply(given["mass"], potential)
    tell("mass × l0", made, "kgCH4")
    left = EXACT.multiply(
        EXACT.subtract(ONE, given["recovered_share"]), EXACT.subtract(ONE, given["ox"])
    )
    methane = EXACT.multiply(made, left)
    tell("× (1 − recovered_share) × (1 − ox)", methane, "kgCH4", "GPC 8.3")
    return {"doc": doc, "l0": potential, "ch4": methane}


def _doc(given: Given) -> Decimal:
    """DOC as given, else of the composition; ``method.missing_parameter`` without either."""
    if "doc" in given:
        return given["doc"]
    shares = [
        (given[f"share_{waste}"], doc) for waste, doc in DOC_OF.items() if f"share_{waste}" in given
    ]
    if not shares:
        where = Where(field="doc")
        raise Refused(error("method.missing_parameter", where, name="doc", unit="share"))
    return add_up(EXACT.multiply(share, doc) for share, doc in shares)


def _share(id_: str, th: str, en: str, default: Decimal | None = None) -> Parameter:
    return Parameter(
        id_, Text(th, en), "share", default, highest=ONE, optional=default is None
    )  # fmt: skip


METHOD = ScienceMethod(
    id="waste.methane_commitment",
    name=Text("มีเทนตลอดอายุของขยะที่ฝังกลบในปี", "Methane commitment of a year's waste"),
    versions=("gpc-1.1",),
    parameters=(
        Parameter("mass", Text("ขยะที่ฝังกลบในปี", "Waste landfilled in the year"), "kg"),
        _share("doc", "คาร์บอนอินทรีย์ที่ย่อยสลายได้ (DOC)", "DOC, instead of the composition"),
        *(
            _share(f"share_{waste}", f"สัดส่วน{name.th}", f"Share of {name.en}")
            for waste, name in _NAMES.items()
        ),
        _share(
            "docf", "สัดส่วน DOC ที่ย่อยสลายจริง (DOCf)", "DOCf of the GPC; the IPCC has 0.5", DOCF_GPC
        ),
        _share("f", "สัดส่วนมีเทนในก๊าซ", "Methane in the gas", METHANE_SHARE),
        _share("mcf", "ค่าแก้ไขมีเทน", "Methane correction factor, instead of the kind of site"),
        Parameter(
            "site", Text("ลักษณะหลุม", "Kind of site"), default="uncategorised", type="choice",
            choices=tuple(SITE_KINDS),
        ),
        _share("recovered_share", "สัดส่วนมีเทนที่เก็บไป", "Share of methane recovered", ZERO),
        _share("ox", "สัดส่วนมีเทนที่ถูกออกซิไดซ์ (OX)", "Methane oxidised in the cover (OX)", ZERO),
    ),
    outputs=(
        Output("doc", Text("คาร์บอนอินทรีย์ที่ย่อยสลายได้ (DOC)", "DOC"), "share"),
        Output(
            "l0", Text("ศักยภาพการเกิดมีเทน (L0)", "Methane generation potential (L0)"), "kgCH4/kg"
        ),
        Output("ch4", Text("มีเทน", "Methane"), "kg"),
    ),
    calculate=_commitment,
    references=(
        Reference("GPC 1.1, solid waste disposal", "equations 8.1, 8.3 and 8.4"),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 3", "tables 3.1 and 3.2"),
    ),
    example={
        "mass": "1000000", "share_food": "0.56", "share_paper": "0.08", "site": "managed_anaerobic"
    },
)  # fmt: skip
