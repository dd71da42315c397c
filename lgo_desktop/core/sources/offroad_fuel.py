"""Fuel of machines that move but not on roads: mowers, tractors, bulldozers, excavators."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import FUEL_RECEIPT

_FUELS = {
    "gasoline": ("gasoline", Text("เบนซิน", "Gasoline")),
    "gasohol": ("gasohol_e10", Text("แก๊สโซฮอล์", "Gasohol")),
}
_USES = {
    "household": Text("เครื่องตัดหญ้า", "mower"),
    "agriculture": Text("เครื่องจักรการเกษตร", "farm machine"),
    "industry": Text("เครื่องจักรงานช่าง", "machine of works"),
    "forestry": Text("งานป่าไม้ เลื่อยยนต์", "forestry, chainsaw"),
}
"""The uses of IPCC's table; a mower of an office is one of a household."""


def _machine(id_: str, th: str, en: str, key: str, unit: str = "L") -> Variant:
    return Variant(id_, Text(th, en), (f"fuel.{key}",), (unit,))


def _small_engine(fuel: str, strokes: int, use: str) -> Variant:
    """An engine of two or four strokes; the mower's variant bears no use in its id."""
    key, name = _FUELS[fuel]
    id_ = f"{fuel}_{strokes}stroke" + ("" if use == "household" else f"_{use}")
    return _machine(
        id_,
        f"{name.th} {_USES[use].th} {strokes} จังหวะ",
        f"{name.en}, {strokes}-stroke {_USES[use].en}",
        f"{key}.offroad_{strokes}stroke_{use}",
    )


SOURCE = Source(
    id="mobile.offroad_fuel",
    name=Text("การเผาไหม้แบบเคลื่อนที่ (เครื่องจักรนอกถนน)", "Mobile combustion, off-road machines"),
    scope=1,
    category="1.2",
    variants=(
        _machine("diesel", "ดีเซล", "Diesel", "diesel.offroad"),
        _machine("b7", "ดีเซล B7", "Diesel B7", "b7.offroad"),
        *(
            _small_engine(fuel, strokes, use)
            for use in _USES
            for fuel in _FUELS
            for strokes in (4, 2)
        ),
        _machine("lpg", "ก๊าซ LPG (รถยก)", "LPG (forklift)", "lpg.offroad_kg", "kg"),
        own_factor("L", "kg"),
    ),
    fields=(*quantity_in("L", "ปริมาณเชื้อเพลิงที่เติม", "Fuel filled"), *FUEL_RECEIPT),
    references=(
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 3", "table 3.3.1"),
        annex_b("1.2"),
    ),
    item=Text("เครื่องจักร: ชื่อหรือทะเบียน", "The machine: its name or number"),
    help=Text(
        "น้ำมันของเครื่องตัดหญ้า รถแทรกเตอร์ รถขุด รถดันดิน ถามกองช่าง "
        "จำนวนจังหวะดูที่เครื่อง เครื่อง 2 จังหวะเติมน้ำมันผสม",
        "Fuel of mowers, tractors, excavators and bulldozers; ask the engineering division. The"
        " machine tells its strokes: two-stroke engines run on fuel mixed with oil.",
    ),
)
