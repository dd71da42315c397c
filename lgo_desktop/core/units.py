"""Units with dimensions; a conversion between unlike dimensions refuses.

The dimensions are those of activity data and factors, finer than physics: a kilogram of methane
is not a kilogram of paper, and a passenger-kilometre is not a kilometre, because a factor for the
one must never meet a quantity of the other.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its dimension, its size in the dimension's base unit, and how people write it."""

    id: str
    dimension: str
    size: Decimal
    name: Text
    spellings: tuple[str, ...] = ()


def _unit(id_: str, dimension: str, size: str, th: str, en: str, *spellings: str) -> Unit:
    return Unit(id_, dimension, Decimal(size), Text(th, en), spellings)


UNITS: tuple[Unit, ...] = (
    _unit("kg", "mass", "1", "กก.", "kg", "กิโลกรัม", "kgs", "kgCO2"),
    _unit("g", "mass", "0.001", "กรัม", "g", "ก."),
    _unit("hg", "mass", "0.1", "ขีด", "hg"),
    _unit("t", "mass", "1000", "ตัน", "t", "ton", "tonne", "ตัน"),
    _unit("L", "volume", "1", "ลิตร", "L", "liter", "litre", "ล.", "l"),
    _unit("m3", "volume", "1000", "ลบ.ม.", "m3", "m³", "ลูกบาศก์เมตร", "cubic metre"),
    _unit("scf", "gas_volume", "1", "ลบ.ฟุต (มาตรฐาน)", "scf"),
    _unit("kWh", "electricity", "1", "kWh", "kWh", "หน่วย", "หน่วย (kWh)", "กิโลวัตต์ชั่วโมง", "unit"),
    _unit("MWh", "electricity", "1000", "MWh", "MWh", "เมกะวัตต์ชั่วโมง"),
    _unit("MJ", "heat", "1", "MJ", "MJ", "เมกะจูล"),
    _unit("MMBtu", "heat", "1055.05585262", "MMBtu", "MMBtu", "MMBTU"),
    _unit("km", "distance", "1", "กม.", "km", "กิโลเมตร"),
    _unit("pkm", "passenger_distance", "1", "คน-กม.", "pkm", "passenger-km", "คน-กิโลเมตร"),
    _unit("tkm", "freight_distance", "1", "ตัน-กม.", "tkm", "ton-km", "ตัน-กิโลเมตร"),
    _unit("kgCH4", "methane_mass", "1", "กก. มีเทน", "kgCH4", "กก.CH4"),
    _unit("kgCOD", "oxygen_demand_mass", "1", "กก. ซีโอดี", "kgCOD", "กก.COD"),
    _unit("mg/L", "concentration", "0.001", "มก./ล.", "mg/L", "มก./ลิตร", "mg/l"),
    _unit("kgN2O", "nitrous_oxide_mass", "1", "กก. ไนตรัสออกไซด์", "kgN2O"),
    _unit("kgCO2e", "co2e_mass", "1", "กก.คาร์บอนไดออกไซด์เทียบเท่า", "kgCO2e", "กก.CO2e"),
    _unit("tCO2e", "co2e_mass", "1000", "ตันคาร์บอนไดออกไซด์เทียบเท่า", "tCO2e", "ตัน CO2e"),
    _unit("kgBOD", "bod_mass", "1", "กก. บีโอดี", "kgBOD", "กก.BOD"),
    _unit("kgN", "nitrogen_mass", "1", "กก. ไนโตรเจน", "kgN", "กก.N"),
    _unit("share", "share", "1", "สัดส่วน", "fraction", "ส่วน"),
    _unit("%", "share", "0.01", "ร้อยละ", "percent", "เปอร์เซ็นต์"),
    _unit("1", "count", "1", "จำนวน", "number", "ครั้ง", "คะแนน"),
    _unit("baht", "money", "1", "บาท", "baht", "THB"),
    _unit("km/L", "fuel_economy", "1", "กม./ลิตร", "km/L", "กม./ล."),
    _unit("kg/L", "density", "1", "กก./ลิตร", "kg/L", "กก./ล."),
    _unit("1/year", "rate", "1", "ต่อปี", "per year"),
    _unit("kg_person_day", "waste_rate", "1", "กก./คน/วัน", "kg/person/day"),
    _unit("m", "length", "1", "เมตร", "m", "ม."),
    _unit("cm", "length", "0.01", "ซม.", "cm", "เซนติเมตร"),
    _unit("m2", "area", "1", "ตร.ม.", "m2", "m²", "ตารางเมตร"),
    _unit("km2", "area", "1000000", "ตร.กม.", "km2", "km²", "ตารางกิโลเมตร"),
    _unit("rai", "area", "1600", "ไร่", "rai"),
    _unit("ngan", "area", "400", "งาน", "ngan"),
    _unit("wa2", "area", "4", "ตร.ว.", "sq wa", "ตารางวา", "วา", "wah2"),
    _unit("ha", "area", "10000", "เฮกตาร์", "ha", "hectare"),
    _unit("W", "power", "1", "วัตต์", "W"),
    _unit("kW", "power", "1000", "กิโลวัตต์", "kW"),
    _unit("person", "people", "1", "คน", "persons", "ราย"),
    _unit("day", "time", "1", "วัน", "days", "d"),
    _unit("person_day", "attendance", "1", "คน-วัน", "person-days"),
    _unit("person_meal", "meals", "1", "คน-มื้อ", "person-meals"),
    _unit("room_night", "lodging", "1", "ห้อง-คืน", "room-nights"),
    _unit("trip", "trips", "1", "เที่ยว", "trips"),
    _unit("piece", "pieces", "1", "ชิ้น", "pieces", "แผ่น", "ดวง", "โคม"),
    _unit("cylinder", "cylinders", "1", "ถัง", "cylinders"),
    _unit("L/h", "fuel_by_hour", "1", "ลิตร/ชั่วโมง", "L/h", "ล./ชม."),
    _unit("h", "machine_time", "1", "ชั่วโมง", "h", "ชม.", "hr"),
    _unit("hp_h", "machine_work", "1", "แรงม้า-ชั่วโมง", "hp-h"),
)
"""MMBtu is 1055.05585262 MJ (International Table Btu, ISO 31-4)."""


@cache
def _by_spelling() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for unit in UNITS:
        for spelling in {unit.id, unit.name.th, unit.name.en, *unit.spellings}:
            table[_folded(spelling)] = unit
    return table


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()


@lru_cache(1000)
def find_unit(text: str) -> Unit | None:
    """The unit that a text names in any of its spellings, or None."""
    return _by_spelling().get(_folded(text))


def unit_named(text: str, where: Where = NOWHERE) -> Unit:
    """The unit that a text names; :class:`Refused` with ``unit.unknown`` if none."""
    unit = find_unit(text)
    if unit is None:
        raise Refused(error("unit.unknown", where, unit=text[:40]))
    return unit


def convert(value: Decimal, have: Unit, want: Unit, where: Where = NOWHERE) -> Decimal:
    """The value in another unit of the same dimension; ``unit.impossible`` otherwise."""
    if have.dimension != want.dimension:
        raise Refused(error("unit.impossible", where, have=have.name, want=want.name))
    if have.size == want.size:
        return value
    return EXACT.divide(EXACT.multiply(value, have.size), want.size)
