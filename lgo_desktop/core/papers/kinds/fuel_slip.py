"""A slip for fuel: the office's order to fill up, or the receipt of the station."""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import Feed, PaperKind
from lgo_desktop.core.papers.fields import (
    BAHT,
    DATE,
    DISTANCE,
    ODOMETER_IN,
    ODOMETER_OUT,
    PAPER_DATE,
    SLIP_NO,
    amount_in,
    number_field,
)

FUEL = (
    Feed("mobile.road_fuel"), Feed("mobile.offroad_fuel"), Feed("mobile.boat_fuel"),
    Feed("stationary.fuel"),
)  # fmt: skip
DRIVEN = number_field(DISTANCE, "ระยะทางที่วิ่ง", "Distance driven", "km", "sum")


def with_distance(numbers: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    """The distance of two odometers, where both were written."""
    if ODOMETER_OUT not in numbers or ODOMETER_IN not in numbers:
        return numbers
    return {**numbers, DISTANCE: numbers[ODOMETER_IN] - numbers[ODOMETER_OUT]}


KIND = PaperKind(
    id="fuel_slip",
    name=Text("ใบสั่งจ่ายน้ำมันเชื้อเพลิง", "Fuel slip"),
    amount=amount_in("L", "ปริมาณที่เติม", "Fuel filled"),
    feeds=FUEL,
    dates=(PAPER_DATE,),
    fields=(
        DATE,
        SLIP_NO,
        BAHT,
        number_field(ODOMETER_OUT, "เลขไมล์ก่อน", "Odometer before", "km"),
        number_field(ODOMETER_IN, "เลขไมล์หลัง", "Odometer after", "km"),
        DRIVEN,
    ),
    completed=with_distance,
    help=Text(
        "หนึ่งแถวต่อหนึ่งใบ ช่องรายการคือทะเบียนรถ ชนิดเชื้อเพลิงเลือกตามใบ "
        "ถ้ากรอกใบแจ้งยอดรายเดือนของปั๊มแล้ว ไม่ต้องกรอกใบของเดือนนั้นอีก",
        "A row a slip; the item is the plate, the variant the fuel on the slip. Never both the "
        "slips of a month and the station's statement of it.",
    ),
)
