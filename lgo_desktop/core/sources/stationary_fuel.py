"""Fuel burnt in one place: generators, fire pumps, water pumps, kitchens, small furnaces."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in


def _burnt(id_: str, th: str, en: str, *units: str) -> Variant:
    """A fuel with one factor; with two units, one factor for each."""
    if len(units) == 1:
        return Variant(id_, Text(th, en), (f"fuel.{id_}.stationary",), units)
    keys = tuple(f"fuel.{id_}.stationary_{unit.lower()}" for unit in units)
    return Variant(id_, Text(th, en), keys, units)


SOURCE = Source(
    id="stationary.fuel",
    name=Text("การเผาไหม้แบบอยู่กับที่", "Stationary combustion"),
    scope=1,
    category="1.1",
    variants=(
        _burnt("diesel", "ดีเซล", "Diesel", "L"),
        _burnt("b7", "ดีเซล B7", "Diesel B7", "L"),
        _burnt("b10", "ดีเซล B10", "Diesel B10", "L"),
        _burnt("b20", "ดีเซล B20", "Diesel B20", "L"),
        _burnt("gasoline", "เบนซิน", "Gasoline", "L"),
        _burnt("gasohol_e10", "แก๊สโซฮอล์ E10 (91/95)", "Gasohol E10 (91/95)", "L"),
        _burnt("lpg", "ก๊าซหุงต้ม (LPG)", "LPG", "kg", "L"),
        _burnt("kerosene", "น้ำมันก๊าด", "Kerosene", "L"),
        _burnt("fuel_oil_a", "น้ำมันเตา เอ", "Fuel oil A", "L"),
        _burnt("fuel_oil_c", "น้ำมันเตา ซี", "Fuel oil C", "L"),
        _burnt("wood", "ฟืน", "Firewood", "kg"),
        _burnt("charcoal", "ถ่านไม้", "Charcoal", "kg"),
        _burnt("biogas", "ก๊าซชีวภาพ", "Biogas", "m3"),
    ),
    fields=quantity_in("L", "ปริมาณเชื้อเพลิงที่ใช้", "Fuel used"),
    references=(
        form_row("1. stationary combustion: generator, fire pump"),
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 2", "equation 2.1, table 2.2"),
        annex_b("1.1"),
    ),
)
