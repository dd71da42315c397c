"""Variants of transport by others: vehicles by road and load, ships, trains and aircraft.

The data are tonne-kilometres of loaded vehicles, and kilometres of empty ones. An empty factor is
for the legs driven without load and never added to a loaded one for the same leg. The figure for
an empty 18-wheel open trailer on normal roads is a suspected misprint and not offered.
"""

from collections.abc import Iterator

from lgo_desktop.base.text import Text
from lgo_desktop.core.sources.declaration import Variant

_TRUCKS = (
    ("garbage_truck_6w", "รถขยะ 6 ล้อ", "Six-wheel garbage truck"),
    ("pickup_4w_small_open", "รถกระบะ 4 ล้อ", "Four-wheel pickup"),
    ("truck_4w_small_box", "รถตู้บรรทุก 4 ล้อ ขนาดเล็ก", "Small four-wheel box truck"),
    ("truck_4w_box", "รถตู้บรรทุก 4 ล้อ", "Four-wheel box truck"),
    ("truck_6w_small_open", "รถกระบะบรรทุก 6 ล้อ ขนาดเล็ก", "Small six-wheel open truck"),
    ("truck_6w_large_open", "รถกระบะบรรทุก 6 ล้อ ขนาดใหญ่", "Large six-wheel open truck"),
    ("truck_6w_small_box", "รถตู้บรรทุก 6 ล้อ ขนาดเล็ก", "Small six-wheel box truck"),
    ("truck_6w_large_box", "รถตู้บรรทุก 6 ล้อ ขนาดใหญ่", "Large six-wheel box truck"),
    ("truck_10w_open", "รถกระบะบรรทุก 10 ล้อ", "Ten-wheel open truck"),
    ("truck_10w_open_b5", "รถกระบะบรรทุก 10 ล้อ ดีเซล B5", "Ten-wheel open truck, diesel B5"),
    ("truck_10w_box", "รถตู้บรรทุก 10 ล้อ", "Ten-wheel box truck"),
    ("truck_10w_opening_box", "รถตู้บรรทุกเปิด 10 ล้อ", "Ten-wheel opening-box truck"),
    ("crane_truck_10w", "รถบรรทุกติดเครน 10 ล้อ", "Ten-wheel crane truck"),
    ("concrete_mixer_10w", "รถโม่ปูน 10 ล้อ", "Ten-wheel concrete mixer"),
    ("cement_bulker_hopper_10w", "รถปูนผง 10 ล้อ (เต้า)", "Ten-wheel bulk cement truck, hopper"),
    ("cement_bulker_hopper_18w", "รถปูนผง 18 ล้อ (เต้า)", "18-wheel bulk cement truck, hopper"),
    ("cement_bulker_banana_18w", "รถปูนผง 18 ล้อ (กล้วย)", "18-wheel bulk cement truck, banana"),
    ("semitrailer_18w_open", "รถกระบะกึ่งพ่วง 18 ล้อ", "18-wheel open semi-trailer"),
    ("semitrailer_18w_box", "รถตู้กึ่งพ่วง 18 ล้อ", "18-wheel box semi-trailer"),
    ("trailer_18w_open", "รถกระบะพ่วง 18 ล้อ", "18-wheel open truck and trailer"),
    ("trailer_18w_box", "รถตู้พ่วง 18 ล้อ", "18-wheel box truck and trailer"),
    ("trailer_20w_open", "รถกระบะพ่วง 20 ล้อ", "20-wheel open truck and trailer"),
    ("trailer_22w_open", "รถกระบะพ่วง 22 ล้อ", "22-wheel open truck and trailer"),
)
_ROADS = (
    ("normal", Text("วิ่งปกติ", "normal driving")),
    ("rough", Text("วิ่งสมบุกสมบัน", "rough driving")),
)
_LOADS = (100, 75, 50)
_CNG_LOADS = (100, 75, 50, 25)
_NO_EMPTY_FACTOR = "trailer_18w_open.normal"
_OTHERS = (
    ("ship_inland", "เรือขนส่งตามลำน้ำ", "Inland waterway vessel"),
    ("ship_bulk", "เรือสินค้าเทกอง", "Bulk carrier"),
    ("ship_container", "เรือตู้สินค้า", "Container ship"),
    ("ship_crude_tanker", "เรือน้ำมันดิบ", "Crude oil tanker"),
    ("ship_products_tanker", "เรือผลิตภัณฑ์น้ำมัน", "Oil products tanker"),
    ("ship_chemical_tanker", "เรือสารเคมี", "Chemical tanker"),
    ("ship_lpg_tanker", "เรือก๊าซ LPG", "LPG tanker"),
    ("ship_lng_tanker", "เรือก๊าซ LNG", "LNG tanker"),
    ("train", "รถไฟ", "Train"),
    ("air_international", "เครื่องบินระหว่างประเทศ", "Aircraft, international"),
)


def _trucks() -> Iterator[Variant]:
    for truck, th, en in _TRUCKS:
        for road, said in _ROADS:
            empty = f"freight.{truck}.{road}.empty"
            for load in _LOADS:
                id_ = f"{truck}.{road}.load_{load}"
                name = Text(f"{th} {said.th} บรรทุกร้อยละ {load}", f"{en}, {said.en}, {load} % load")
                if f"{truck}.{road}" == _NO_EMPTY_FACTOR:
                    yield Variant(id_, name, (f"freight.{id_}",), ("tkm",))
                else:
                    yield Variant(id_, name, (f"freight.{id_}", empty), ("tkm", "km"))


def _gas_trailers() -> Iterator[Variant]:
    for load in _CNG_LOADS:
        id_ = f"trailer_18w_open_cng.mixed.load_{load}"
        name = Text(
            f"รถกระบะพ่วง 18 ล้อ NGV บรรทุกร้อยละ {load}",
            f"18-wheel open truck and trailer, CNG, {load} % load",
        )
        yield Variant(id_, name, (f"freight.{id_}",), ("tkm",))


FREIGHT = (
    *_trucks(),
    *_gas_trailers(),
    *(Variant(id_, Text(th, en), (f"freight.{id_}",), ("tkm",)) for id_, th, en in _OTHERS),
)

WITHOUT_EMPTY_FACTOR = frozenset(v.id for v in FREIGHT if "km" not in v.units)
"""The variants that no factor is known for when they run empty."""
