"""Variants of travel: by the kilometre of a vehicle, or by the kilometre of a passenger.

No factor of TGO is known for trains, metros, coaches by passenger, taxis and electric cars: for
these the office brings one of its own, with its source.
"""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Variant

_PRIVATE = (
    ("motorcycle_4stroke_under_125", "รถจักรยานยนต์ต่ำกว่า 125 ซีซี", "Motorcycle under 125 cc"),
    ("motorcycle_manual_average", "รถจักรยานยนต์เกียร์ธรรมดา", "Motorcycle, manual, average"),
    ("motorcycle_scooter_120", "รถจักรยานยนต์อัตโนมัติ 120 ซีซี", "Scooter, 120 cc"),
    ("motorcycle_scooter_125", "รถจักรยานยนต์อัตโนมัติ 125 ซีซี", "Scooter, 125 cc"),
    ("motorcycle_automatic_150", "รถจักรยานยนต์อัตโนมัติ 150 ซีซี", "Motorcycle, automatic, 150 cc"),
    ("motorcycle_big_bike", "รถจักรยานยนต์ขนาดใหญ่", "Large motorcycle"),
    ("car_average_gasoline", "รถยนต์เบนซิน เฉลี่ยทุกขนาด", "Car, gasoline, average"),
    ("car_small_gasoline", "รถยนต์เบนซิน 1,500 ซีซี", "Car, gasoline, 1500 cc"),
    ("car_medium_1600_gasoline", "รถยนต์เบนซิน 1,600 ซีซี", "Car, gasoline, 1600 cc"),
    ("car_medium_1800_gasoline", "รถยนต์เบนซิน 1,800 ซีซี", "Car, gasoline, 1800 cc"),
    ("car_large_gasoline", "รถยนต์เบนซิน 2,000 ซีซี", "Car, gasoline, 2000 cc"),
    ("car_lpg", "รถยนต์ LPG", "Car, LPG"),
    ("car_cng", "รถยนต์ NGV", "Car, CNG"),
    ("pickup_1t_diesel", "รถกระบะดีเซล 1 ตัน", "One-tonne pickup, diesel"),
    ("pickup_4wd_diesel", "รถกระบะดีเซลขับเคลื่อนสี่ล้อ", "Four-wheel-drive pickup, diesel"),
)
_SHARED = (
    ("van_diesel", "รถตู้หรือรถโดยสารเล็ก ดีเซล", "Passenger van or small bus, diesel"),
    ("bus_scheduled_diesel", "รถโดยสารประจำทาง ดีเซล", "Scheduled bus, diesel"),
)
_FERRIES = (
    ("ferry_average", "เรือโดยสาร เฉลี่ย", "Ferry, average"),
    ("ferry_foot_passenger", "เรือโดยสาร ผู้โดยสารเดินเท้า", "Ferry, foot passenger"),
    ("ferry_car_passenger", "เรือโดยสาร ผู้โดยสารพร้อมรถ", "Ferry, passenger with car"),
)
_FLIGHTS = (
    ("air_domestic", "เครื่องบินในประเทศ", "Flight, domestic"),
    ("air_international_average", "เครื่องบินต่างประเทศ เฉลี่ย", "Flight abroad, average"),
    ("air_international_economy", "เครื่องบินต่างประเทศ ชั้นประหยัด", "Flight abroad, economy"),
    (
        "air_international_premium_economy", "เครื่องบินต่างประเทศ ชั้นประหยัดพิเศษ",
        "Flight abroad, premium economy",
    ),
    ("air_international_business", "เครื่องบินต่างประเทศ ชั้นธุรกิจ", "Flight abroad, business"),
    ("air_international_first", "เครื่องบินต่างประเทศ ชั้นหนึ่ง", "Flight abroad, first class"),
)  # fmt: skip


def _by(unit: str, rows: tuple[tuple[str, str, str], ...]) -> tuple[Variant, ...]:
    return tuple(Variant(id_, Text(th, en), (f"travel.{id_}",), (unit,)) for id_, th, en in rows)


ROAD_AND_FERRY = (*_by("km", _PRIVATE), *_by("km", _SHARED), *_by("pkm", _FERRIES))
FLIGHTS = _by("pkm", _FLIGHTS)

PER_PASSENGER = frozenset(v.id for v in (*ROAD_AND_FERRY, *FLIGHTS) if v.units == ("pkm",))
"""Variants whose factor is for each passenger."""

SHARED = frozenset(id_ for id_, _, _ in _SHARED)
"""Vehicles that hardly anyone travels in alone: how many were aboard must be asked."""

OF_ONE_VEHICLE = frozenset(v.id for v in ROAD_AND_FERRY if v.units == ("km",))
"""Variants whose factor is for the vehicle, however many are aboard."""
