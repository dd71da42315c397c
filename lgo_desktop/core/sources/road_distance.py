"""Own vehicles by the kilometres they drove, where nobody kept the litres."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, quantity_in
from lgo_desktop.core.sources.own_variant import own_factor
from lgo_desktop.core.sources.papers import PAPER_DATE, SLIP_NO


def _vehicle(id_: str, th: str, en: str) -> Variant:
    return Variant(id_, Text(th, en), (f"travel.{id_}",), ("km",))


SOURCE = Source(
    id="mobile.road_distance",
    name=Text("ยานพาหนะทางถนนตามระยะทาง", "Road vehicles by distance"),
    scope=1,
    category="1.2",
    variants=(
        _vehicle("pickup_1t_diesel", "รถกระบะ 1 ตัน ดีเซล", "One-tonne pickup, diesel"),
        _vehicle("pickup_4wd_diesel", "รถกระบะขับเคลื่อนสี่ล้อ ดีเซล", "Four-wheel-drive pickup, diesel"),
        _vehicle("van_diesel", "รถตู้ ดีเซล", "Van, diesel"),
        _vehicle("bus_scheduled_diesel", "รถโดยสาร ดีเซล", "Bus, diesel"),
        _vehicle("car_average_gasoline", "รถยนต์ ไม่ทราบขนาด เบนซิน", "Car of unknown size, gasoline"),
        _vehicle("car_small_gasoline", "รถยนต์ 1500 ซีซี เบนซิน", "Car of 1500 cc, gasoline"),
        _vehicle("car_medium_1600_gasoline", "รถยนต์ 1600 ซีซี เบนซิน", "Car of 1600 cc, gasoline"),
        _vehicle("car_medium_1800_gasoline", "รถยนต์ 1800 ซีซี เบนซิน", "Car of 1800 cc, gasoline"),
        _vehicle("car_large_gasoline", "รถยนต์ 2000 ซีซี เบนซิน", "Car of 2000 cc, gasoline"),
        _vehicle("car_lpg", "รถยนต์ LPG", "Car, LPG"),
        _vehicle("car_cng", "รถยนต์ NGV", "Car, NGV"),
        _vehicle(
            "motorcycle_manual_average", "รถจักรยานยนต์ เกียร์ธรรมดา", "Motorcycle with manual gear"
        ),
        _vehicle(
            "motorcycle_4stroke_under_125", "รถจักรยานยนต์ 4 จังหวะ ต่ำกว่า 125 ซีซี",
            "Four-stroke motorcycle under 125 cc",
        ),
        _vehicle("motorcycle_scooter_120", "รถจักรยานยนต์อัตโนมัติ 120 ซีซี", "Scooter of 120 cc"),
        _vehicle("motorcycle_scooter_125", "รถจักรยานยนต์อัตโนมัติ 125 ซีซี", "Scooter of 125 cc"),
        _vehicle(
            "motorcycle_automatic_150", "รถจักรยานยนต์อัตโนมัติ 150 ซีซี", "Automatic motorcycle, 150 cc"
        ),
        _vehicle("motorcycle_big_bike", "รถจักรยานยนต์ขนาดใหญ่", "Large motorcycle"),
        own_factor("km"),
    ),
    fields=(
        *quantity_in("km", "ระยะทางที่วิ่ง", "Distance driven"),
        SLIP_NO,
        PAPER_DATE,
    ),
    references=(
        Reference("TGO, factors of travel by kilometre", "passenger vehicles, ก.พ. 2569"),
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 3", "tables 3.2.1 and 3.2.2"),
        annex_b("1.2"),
    ),
    item=Text("รถ: ทะเบียนหรือกลุ่มรถ", "The vehicle: its plate, or a group of vehicles"),
    help=Text(
        "ใช้เมื่อไม่มีบันทึกลิตรเท่านั้น ผลต่างของเลขไมล์จากบันทึกการใช้รถ (แบบ 4) "
        "ค่าต่อกิโลเมตรเป็นค่าเฉลี่ย จึงแม่นยำน้อยกว่าลิตร รถขยะและรถบรรทุกไม่มีค่านี้ ให้ใช้ลิตร",
        "Only where the litres are unknown: the difference of the odometer in the log of the"
        " vehicle (form 4). Factors by kilometre are averages, so litres are better; garbage trucks"
        " and lorries have none, so use litres.",
    ),
)  # fmt: skip
