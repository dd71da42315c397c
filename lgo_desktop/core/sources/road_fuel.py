"""Fuel of vehicles on roads, by the litre or kilogram."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import FUEL_SLIPS


def _driven(id_: str, th: str, en: str, *units: str, key: str = "") -> Variant:
    """A fuel whose factor bears its name, unless another key is given."""
    return Variant(id_, Text(th, en), (key or f"fuel.{id_}.road",), units or ("L",))


def _in_engine(fuel: str, th: str, en: str, engine: str) -> Variant:
    """A fuel in an engine of another kind than the usual one with a three-way catalyst."""
    kinds = {
        "oxcat": Text("เครื่องยนต์มีตัวเร่งออกซิเดชัน", "oxidation catalyst"),
        "uncontrolled": Text("เครื่องยนต์ไม่มีตัวกรองไอเสีย", "no catalyst"),
    }
    name = Text(f"{th} ({kinds[engine].th})", f"{en} ({kinds[engine].en})")
    return Variant(f"{fuel}_{engine}", name, (f"fuel.{fuel}.road_{engine}",), ("L",))


SOURCE = Source(
    id="mobile.road_fuel",
    name=Text("การเผาไหม้แบบเคลื่อนที่ (ยานพาหนะทางถนน)", "Mobile combustion, road vehicles"),
    scope=1,
    category="1.2",
    variants=(
        _driven("diesel", "ดีเซล", "Diesel"),
        _driven("b7", "ดีเซล B7", "Diesel B7"),
        _driven("b10", "ดีเซล B10", "Diesel B10"),
        _driven("b20", "ดีเซล B20", "Diesel B20"),
        _driven("b100", "ไบโอดีเซล B100", "Biodiesel B100"),
        _driven("gasoline", "เบนซิน", "Gasoline"),
        _driven("gasohol_91", "แก๊สโซฮอล์ 91", "Gasohol 91", key="fuel.gasohol_e10.road"),
        _driven("gasohol_95", "แก๊สโซฮอล์ 95", "Gasohol 95", key="fuel.gasohol_e10.road"),
        _driven("gasohol_e10", "แก๊สโซฮอล์ E10", "Gasohol E10"),
        _driven("gasohol_e20", "แก๊สโซฮอล์ E20", "Gasohol E20"),
        _driven("gasohol_e85", "แก๊สโซฮอล์ E85", "Gasohol E85"),
        _driven("ethanol", "เอทานอล", "Ethanol"),
        Variant(
            "lpg", Text("ก๊าซ LPG", "LPG"), ("fuel.lpg.road_l", "fuel.lpg.road_kg"), ("L", "kg")
        ),
        _driven("cng", "ก๊าซธรรมชาติอัด (NGV)", "Compressed natural gas (NGV)", "kg"),
        _in_engine("gasoline", "เบนซิน", "Gasoline", "oxcat"),
        _in_engine("gasoline", "เบนซิน", "Gasoline", "uncontrolled"),
        _in_engine("gasohol_e10", "แก๊สโซฮอล์ E10", "Gasohol E10", "oxcat"),
        _in_engine("gasohol_e20", "แก๊สโซฮอล์ E20", "Gasohol E20", "oxcat"),
        _in_engine("gasohol_e85", "แก๊สโซฮอล์ E85", "Gasohol E85", "oxcat"),
        own_factor("L", "kg"),
    ),
    fields=(*quantity_in("L", "ปริมาณเชื้อเพลิงที่เติม", "Fuel filled"), *FUEL_SLIPS),
    references=(
        form_row("2. mobile combustion"),
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 3", "tables 3.2.1 and 3.2.2"),
        annex_b("1.2"),
    ),
    item=Text("รถ: ทะเบียนหรือกลุ่มรถ", "The vehicle: its plate, or a group of vehicles"),
    help=Text(
        "ลิตรที่เติมตามใบสั่งจ่ายน้ำมันหรือใบแจ้งยอดรายเดือนของปั๊ม ถามกองคลังและผู้ดูแลรถ "
        "รถที่รู้แต่ระยะทาง กรอกที่ยานพาหนะตามระยะทาง อย่ากรอกทั้งสองที่",
        "Litres filled, by the slips or the station's monthly statement; ask the finance division"
        " and who keeps the vehicles. A vehicle known by distance alone goes to vehicles by"
        " distance; never to both.",
    ),
)
