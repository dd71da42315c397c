"""Supply of the fuels burnt: extraction, refining, transport; scope 3 category 3.

The factors are by the kilogram, offices know litres: a density joins the two. TGO states one only
for LPG, so any other must be given; ethanol and natural gas have factors by volume.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.quality import RECEIPT
from lgo_desktop.core.sources.citations import annex_b, requirement
from lgo_desktop.core.sources.declaration import (
    Method,
    Reference,
    Source,
    Variant,
    as_entered,
    measured,
    quantity_in,
)

LPG_DENSITY = Decimal("0.54")
"""Kg a litre: TGO, EF CFO (AR5), April 2565 and February 2569, rows of LPG."""
_LPG = "lpg_"
_BY_VOLUME = frozenset({"ethanol_molasses", "natural_gas"})


def _supplied(id_: str, th: str, en: str, *keys: str) -> Variant:
    return Variant(id_, Text(th, en), tuple(f"fuel_upstream.{key}" for key in keys or (id_,)))


_VARIANTS = (
    _supplied("diesel", "ดีเซล", "Diesel"),
    _supplied("biodiesel", "ไบโอดีเซล (B100)", "Biodiesel (B100)"),
    _supplied("gasoline", "เบนซิน", "Gasoline"),
    _supplied("ethanol_molasses", "เอทานอลจากกากน้ำตาล", "Ethanol of molasses"),
    _supplied("lpg_mixed", "ก๊าซหุงต้ม (LPG) ไม่ทราบแหล่ง", "LPG of mixed origin"),
    _supplied("lpg_refinery", "ก๊าซหุงต้ม (LPG) จากโรงกลั่น", "LPG of refineries"),
    _supplied("lpg_gas_plant", "ก๊าซหุงต้ม (LPG) จากโรงแยกก๊าซ", "LPG of gas separation plants"),
    _supplied(
        "natural_gas", "ก๊าซธรรมชาติ (NGV)", "Natural gas (NGV)",
        "natural_gas_kg", "natural_gas_m3",
    ),
    _supplied("kerosene_jet", "น้ำมันก๊าดหรือน้ำมันเครื่องบิน", "Kerosene or jet fuel"),
    _supplied("fuel_oil", "น้ำมันเตา", "Fuel oil"),
    _supplied("methane", "มีเทน", "Methane"),
    _supplied("natural_gas_liquid", "ก๊าซธรรมชาติเหลว (NGL)", "Natural gas liquids"),
    _supplied("propane", "โพรเพน", "Propane"),
    _supplied("ethane", "อีเทน", "Ethane"),
    _supplied("naphtha", "แนฟทา", "Naphtha"),
)  # fmt: skip
_NAMES = {variant.id: variant.name for variant in _VARIANTS}


def _of_volume(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    """Kg of a volume by its density; the volume itself where a factor meets it.

    Raises :class:`Refused` with ``fuel_upstream.density`` where nobody gave the density.
    """
    density = given.get("density")
    if density is None and given.variant in _BY_VOLUME:
        return {"L": given["volume"]}
    if density is None and given.variant.startswith(_LPG):
        density = LPG_DENSITY
        tell("density", density, "kg/L", "TGO, EF CFO (AR5), LPG")
    if density is None:
        raise Refused(error("fuel_upstream.density", fuel=_NAMES[given.variant]))
    mass = EXACT.multiply(given["volume"], density)
    tell("volume × density", mass, "kg")
    return {"kg": mass}


SOURCE = Source(
    id="upstream.fuel",
    name=Text("การได้มาซึ่งเชื้อเพลิงที่ใช้", "Upstream of the fuels burnt"),
    scope=3,
    category="2.2",
    scope3_category=3,
    variants=_VARIANTS,
    fields=(
        *quantity_in("kg", "น้ำหนักเชื้อเพลิง", "Weight of fuel"),
        Field("volume", Text("ปริมาตรเชื้อเพลิง", "Volume of fuel"), "L"),
        Field(
            "density", Text("ความหนาแน่น", "Density"), "kg/L",
            help=Text(
                "ขอจากผู้ขายหรือดูใบกำกับการขนส่งน้ำมัน LPG เว้นว่างได้ (0.54 ตาม อบก.) "
                "น้ำมันอื่นไม่พบค่าทางการของไทย สำนักงานสถิติเนเธอร์แลนด์ (CBS) ใช้ "
                "ดีเซล 0.84 เบนซิน 0.745 น้ำมันก๊าด 0.79 น้ำมันเตา 0.96",
                "Ask the seller, or see the delivery note. LPG may be left empty (0.54, TGO). No"
                " official Thai figure was found for others; Statistics Netherlands (CBS) takes"
                " diesel 0.84, gasoline 0.745, kerosene 0.79, heavy fuel oil 0.96.",
            ),
        ),
    ),
    methods=(
        measured(
            "quantity", Text("ตามน้ำหนัก", "By weight"), ("quantity",), "kg", as_entered("quantity")
        ),
        Method(
            "volume", Text("ปริมาตร × ความหนาแน่น", "Volume × density"), ("volume",), _of_volume,
            optional=("density",),
        ),
    ),
    references=(
        requirement("scope 3 category 3: upstream of purchased fuels"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "category 3"),
        Reference(
            "Centraal Bureau voor de Statistiek (CBS), Gewichtseenheden energie",
            "kg a litre of petroleum products: offered to read, never taken by itself",
        ),
        annex_b("2.2"),
    ),
    usual_quality=RECEIPT,
    help=Text(
        "ปริมาณเดียวกับที่กรอกในขอบเขต 1 น้ำมันผสมให้แยกตามสัดส่วน "
        "เช่น B7 คือดีเซล 93% และไบโอดีเซล 7% โดยปริมาตร",
        "The same amounts as in scope 1. Split blends by their share: B7 is 93 % diesel and 7 %"
        " biodiesel by volume.",
    ),
)  # fmt: skip
