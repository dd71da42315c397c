"""Guesses about power and fuel."""

from collections.abc import Iterator
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.estimate.guess import Entries, Guess, Maker, Told, spread, times
from lgo_desktop.core.estimate.uncertainty import LAMP_WATTS, LIT_HOURS, OF_BOOKS
from lgo_desktop.core.papers.prices import PriceTable

FUELS = (
    ("diesel", "mobile.road_fuel", "diesel", "L"),
    ("gasohol", "mobile.road_fuel", "gasohol_95", "L"),
    ("machine_diesel", "mobile.offroad_fuel", "diesel", "L"),
    ("lpg", "stationary.fuel", "lpg", "kg"),
)
"""The number, its source, variant and unit."""

_FROM_BOOKS = Text(
    "ยอดรวมทั้งปีจากสมุดบัญชี อาจขาดหรือเกินราวร้อยละ 15 (IPCC 2006 เล่ม 2 ตาราง 2.15)",
    "An annual sum from the books may be off by 15 % (IPCC 2006, volume 2, table 2.15).",
)
WATTS_IN_A_KILOWATT = Decimal(1000)


def guesses_of_energy(told: Told, make: Maker, prices: PriceTable) -> Iterator[Guess]:
    """A guess for each number about power and fuel."""
    yield from _power(told, make, prices)
    lamps = told.number("lamps")
    if lamps is not None:
        low, usual, high = LAMP_WATTS
        yield Guess(
            "lamps", _lamps(make, lamps, usual),
            (_lamps(make, lamps, low), _lamps(make, lamps, high)),
            Text(
                "ไม่ทราบกำลังไฟ จึงคิดดวงละ 30–170 วัตต์ (ค่ากลาง 75) คืนละ 11 ชั่วโมง",
                "Their power is not known: 30–170 W a lamp (usually 75), 11 hours a night.",
            ),
        )  # fmt: skip
    for id_, source, variant, unit in FUELS:
        amount = told.number(id_)
        if amount is not None:
            low, high = spread(amount, OF_BOOKS)
            yield Guess(
                id_, (make.one(source, variant, amount, unit),),
                tuple((make.one(source, variant, other, unit),) for other in (low, high)),
                _FROM_BOOKS,
            )  # fmt: skip


def _power(told: Told, make: Maker, prices: PriceTable) -> Iterator[Guess]:
    units, paid = told.number("electricity"), told.number("electricity_paid")
    if units is not None:
        low, high = spread(units, OF_BOOKS)
        yield Guess(
            "electricity", _grid(make, units), (_grid(make, low), _grid(make, high)), _FROM_BOOKS
        )
        return
    price = prices.at("electricity", "kWh", make.inventory.year.period)
    if paid is None or price is None:
        return
    usual = EXACT.divide(price.low + price.high, Decimal(2))
    least, likely, most = (EXACT.divide(paid, one) for one in (price.high, usual, price.low))
    yield Guess(
        "electricity_paid", _grid(make, likely), (_grid(make, least), _grid(make, most)),
        Text(
            f"คิดจากเงิน หน่วยละ {price.low}–{price.high} บาท ตามอัตราค่าไฟฟ้าของปีนั้น",
            f"From money, at {price.low}–{price.high} baht a unit by the tariffs of the year.",
        ),
    )  # fmt: skip


def _grid(make: Maker, units: Decimal) -> Entries:
    return (
        make.one("purchased.electricity", "grid", units, "kWh"),
        make.one("upstream.electricity", "grid", units, "kWh"),
    )


def _lamps(make: Maker, lamps: Decimal, watts: Decimal) -> Entries:
    source, variant = "purchased.electricity", "street_light_unmetered"
    units = EXACT.divide(times(times(lamps, watts), LIT_HOURS), WATTS_IN_A_KILOWATT)
    return (
        make.one(source, variant, lamps, "piece", "lamps"),
        make.one(source, variant, watts, "W", "lamp_power"),
        make.one(source, variant, LIT_HOURS, "h", "hours"),
        make.one("upstream.electricity", "grid", units, "kWh"),
    )
