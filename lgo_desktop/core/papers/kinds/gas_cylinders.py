"""A receipt for cylinders of cooking gas: how many, and how many kilograms each holds."""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.papers.declaration import AMOUNT, Feed, PaperKind
from lgo_desktop.core.papers.fields import (
    BAHT,
    DATE,
    PAPER_DATE,
    SLIP_NO,
    amount_in,
    number_field,
)

_COUNT, _SIZE = "cylinders", "cylinder_size"


def _with_mass(numbers: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    """Cylinders × size: what is in them, in kg."""
    if _COUNT not in numbers or _SIZE not in numbers:
        return numbers
    return {**numbers, AMOUNT: EXACT.multiply(numbers[_COUNT], numbers[_SIZE])}


KIND = PaperKind(
    id="gas_cylinders",
    name=Text("ใบเสร็จก๊าซหุงต้มเป็นถัง", "Receipt for gas in cylinders"),
    amount=amount_in("kg", "น้ำหนักก๊าซ", "Mass of gas"),
    feeds=(Feed("stationary.fuel", variants=("lpg",)),),
    dates=(PAPER_DATE,),
    fields=(
        DATE,
        SLIP_NO,
        number_field(_COUNT, "จำนวนถัง", "Cylinders", "cylinder"),
        number_field(_SIZE, "ขนาดถัง (กก.)", "Size of a cylinder (kg)", "kg"),
        BAHT,
    ),
    needs=(_COUNT, _SIZE),
    completed=_with_mass,
    help=Text(
        "หนึ่งแถวต่อขนาดถังหนึ่งขนาดในใบ โปรแกรมคูณจำนวนถังกับขนาดให้ ขนาดดูที่ข้างถัง มักเป็น 4, 15 หรือ 48 กก.",
        "A row for each size of a receipt; cylinders × size are worked out. The size stands on the "
        "cylinder: mostly 4, 15 or 48 kg.",
    ),
)
