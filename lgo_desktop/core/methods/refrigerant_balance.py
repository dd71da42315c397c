"""Refrigerant lost in a year by mass balance: what came in and is neither left nor gone elsewhere.

Lost = stock at the start + bought − stock at the end − given away − growth of the charge in
equipment. The IPCC calls it Tier 2b; the GHG Protocol's tool for offices writes it the same way.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, add_up, plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.sources.declaration import Reference

NOTHING = Decimal(0)


def lost(given: Given, tell: Teller) -> Decimal:
    """Kg of a refrigerant lost; a field that is left out is nothing.

    :class:`Refused` with ``refrigerant.balance_negative`` where more is left than there was.
    """
    received = add_up(
        given.get(name, NOTHING) for name in ("stock_start", "bought", "capacity_retired")
    )
    tell("stock_start + bought + capacity_retired", received, "kg")
    accounted = add_up(given.get(name, NOTHING) for name in ("stock_end", "sold", "capacity_new"))
    tell("stock_end + sold + capacity_new", accounted, "kg")
    if accounted > received:
        values = {"received": plain(received), "accounted": plain(accounted)}
        raise Refused(error("refrigerant.balance_negative", NOWHERE, **values))
    leaked = EXACT.subtract(received, accounted)
    tell("lost", leaked, "kg", "2006 IPCC Guidelines, Vol 3, eq 7.9")
    return leaked


def _lost(given: Given, tell: Teller) -> Mapping[str, Result]:
    return {"lost": lost(given, tell)}


def _mass(id_: str, th: str, en: str, *, needed: bool = False) -> Parameter:
    return Parameter(id_, Text(th, en), "kg", None if needed else NOTHING)


METHOD = ScienceMethod(
    id="ippu.refrigerant_balance",
    name=Text("สารทำความเย็นที่รั่วโดยสมดุลมวล", "Refrigerant lost, by mass balance"),
    versions=("2006",),
    parameters=(
        _mass("stock_start", "คงคลังต้นปี", "Stock at the start", needed=True),
        _mass("bought", "ซื้อและรับเข้า", "Bought and received", needed=True),
        _mass("stock_end", "คงคลังปลายปี", "Stock at the end", needed=True),
        _mass("sold", "ขาย ส่งคืน หรือส่งทำลาย", "Sold, returned or sent to be destroyed"),
        _mass("capacity_new", "ความจุของเครื่องใหม่", "Charge of new equipment"),
        _mass("capacity_retired", "ความจุของเครื่องที่เลิกใช้", "Charge of retired equipment"),
    ),
    outputs=(Output("lost", Text("ปริมาณที่รั่ว", "Lost"), "kg"),),
    calculate=_lost,
    references=(
        Reference("2006 IPCC Guidelines, Volume 3, Chapter 7", "equation 7.9 (Tier 2b)"),
    ),
    example={"stock_start": "0", "bought": "6", "stock_end": "2"},
)  # fmt: skip
