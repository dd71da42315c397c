"""Fuel burnt in one place: generators, fire pumps, water pumps, kitchens, welding, furnaces."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.citations import annex_b, form_row
from lgo_desktop.core.sources.declaration import Reference, Source, Variant
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import FUEL_RECEIPT


def _burnt(id_: str, th: str, en: str, *units: str) -> Variant:
    """A fuel with one factor; with two units, one factor for each."""
    if len(units) == 1:
        return Variant(id_, Text(th, en), (f"fuel.{id_}.stationary",), units)
    keys = tuple(f"fuel.{id_}.stationary_{unit.lower()}" for unit in units)
    return Variant(id_, Text(th, en), keys, units)


def _by_higher_value(id_: str, th: str, en: str, unit: str) -> Variant:
    """Natural gas whose bill counts its higher heating value (HHV), as pipeline gas is sold."""
    key = f"fuel.natural_gas.stationary_{unit.lower()}_hhv"
    return Variant(id_, Text(th, en), (key,), (unit,))


_LIQUIDS = (
    _burnt("diesel", "ดีเซล", "Diesel", "L"),
    _burnt("b7", "ดีเซล B7", "Diesel B7", "L"),
    _burnt("b10", "ดีเซล B10", "Diesel B10", "L"),
    _burnt("b20", "ดีเซล B20", "Diesel B20", "L"),
    _burnt("b100", "ไบโอดีเซล B100", "Biodiesel B100", "L"),
    _burnt("gasoline", "เบนซิน", "Gasoline", "L"),
    _burnt("gasohol_e10", "แก๊สโซฮอล์ E10 (91/95)", "Gasohol E10 (91/95)", "L"),
    _burnt("gasohol_e20", "แก๊สโซฮอล์ E20", "Gasohol E20", "L"),
    _burnt("gasohol_e85", "แก๊สโซฮอล์ E85", "Gasohol E85", "L"),
    _burnt("ethanol", "เอทานอล", "Ethanol", "L"),
    _burnt("lpg", "ก๊าซหุงต้ม (LPG)", "LPG", "kg", "L"),
    _burnt("kerosene", "น้ำมันก๊าด", "Kerosene", "L"),
    _burnt("jet_kerosene", "น้ำมันเครื่องบิน (Jet)", "Jet kerosene", "L"),
    _burnt("fuel_oil_a", "น้ำมันเตา เอ", "Fuel oil A", "L"),
    _burnt("fuel_oil_c", "น้ำมันเตา ซี", "Fuel oil C", "L"),
)
_SOLIDS = (
    _burnt("wood", "ฟืน", "Firewood", "kg"),
    _burnt("charcoal", "ถ่านไม้", "Charcoal", "kg"),
    _burnt("sawdust", "ขี้เลื่อย", "Sawdust", "kg"),
    _burnt("paddy_husk", "แกลบ", "Paddy husk", "kg"),
    _burnt("bagasse", "ชานอ้อย", "Bagasse", "kg"),
    _burnt("corn_cob", "ซังข้าวโพด", "Corn cob", "kg"),
    _burnt("palm_kernel_shell", "กะลาปาล์ม", "Palm kernel shell", "kg"),
    _burnt("anthracite", "ถ่านหินแอนทราไซต์", "Anthracite", "kg"),
    _burnt("bituminous", "ถ่านหินบิทูมินัส", "Bituminous coal", "kg"),
    _burnt("sub_bituminous", "ถ่านหินซับบิทูมินัส", "Sub-bituminous coal", "kg"),
    _burnt("coking_coal", "ถ่านโค้ก", "Coke (factor of coking coal)", "kg"),
    _burnt("lignite", "ลิกไนต์", "Lignite", "kg"),
)
_GASES = (
    _burnt("biogas", "ก๊าซชีวภาพ", "Biogas", "m3"),
    _burnt("natural_gas", "ก๊าซธรรมชาติ (ค่าความร้อนต่ำ)", "Natural gas (net value)", "MJ", "scf"),
    _by_higher_value(
        "natural_gas_hhv", "ก๊าซธรรมชาติ (ค่าความร้อนสูง, MMBtu)", "Natural gas (HHV, MMBtu)", "MMBtu"
    ),
    _by_higher_value(
        "natural_gas_hhv_mj", "ก๊าซธรรมชาติ (ค่าความร้อนสูง, MJ)", "Natural gas (HHV, MJ)", "MJ"
    ),
    _burnt("acetylene", "ก๊าซอะเซทิลีน (งานเชื่อม)", "Acetylene (welding)", "kg"),
    _burnt("propane", "โพรเพน", "Propane", "kg"),
    _burnt("butane", "บิวเทน", "Butane", "kg"),
    _burnt("ethane", "อีเทน", "Ethane", "kg"),
)

SOURCE = Source(
    id="stationary.fuel",
    name=Text("การเผาไหม้แบบอยู่กับที่", "Stationary combustion"),
    scope=1,
    category="1.1",
    variants=(*_LIQUIDS, *_SOLIDS, *_GASES, own_factor("L", "kg")),
    fields=(
        Field(
            "quantity",
            Text("ปริมาณเชื้อเพลิงที่ใช้", "Fuel used"),
            "L",
            help=Text(
                "ก๊าซหุงต้มที่นับเป็นถังต้องรู้ขนาดถังก่อน (4, 15 หรือ 48 กก.) "
                "แล้วกรอกเป็นกิโลกรัม หรือกรอกที่ “ก๊าซหุงต้มเป็นถัง”",
                "For LPG in cylinders find out their size first (4, 15 or 48 kg); then enter"
                " kilograms, or use “LPG in cylinders”.",
            ),
        ),
        *FUEL_RECEIPT,
    ),
    references=(
        form_row("1. stationary combustion: generator, fire pump"),
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 2", "equation 2.1, table 2.2"),
        annex_b("1.1"),
    ),
    item=Text(
        "เครื่องที่ใช้ เช่น เครื่องปั่นไฟ เครื่องสูบน้ำ เตาในครัว",
        "What burns it: a generator, a pump, a kitchen stove",
    ),
    help=Text(
        "น้ำมันและก๊าซของเครื่องที่ไม่เคลื่อนที่ ถามกองช่าง กองการศึกษา และกองคลัง "
        "ก๊าซหุงต้มที่นับเป็นถัง กรอกที่ “ก๊าซหุงต้มเป็นถัง” พร้อมขนาดถัง",
        "Fuel and gas of machines that stay in one place; ask the engineering, education and"
        " finance divisions. LPG counted in cylinders goes to “LPG in cylinders”, with their size.",
    ),
)
