"""LPG counted in cylinders: how many, and how many kilograms each holds.

A cylinder without its size says nothing: those of 4, 15 and 48 kg are all in use.
"""

from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.quality import RECEIPT
from lgo_desktop.core.sources.citations import annex_b
from lgo_desktop.core.sources.declaration import Reference, Source, Variant, measured
from lgo_desktop.core.sources.papers import FUEL_RECEIPT


def _mass(given: Given, tell: Teller) -> Decimal:
    """Kg of gas in the cylinders."""
    mass = EXACT.multiply(given["cylinders"], given["cylinder_size"])
    tell("cylinders × cylinder_size", mass, "kg")
    return mass


SOURCE = Source(
    id="stationary.lpg_cylinder",
    name=Text("ก๊าซหุงต้มเป็นถัง", "LPG in cylinders"),
    scope=1,
    category="1.1",
    variants=(Variant("lpg", Text("ก๊าซหุงต้ม (LPG)", "LPG"), ("fuel.lpg.stationary_kg",), ("kg",)),),
    fields=(
        Field("cylinders", Text("จำนวนถังที่ซื้อหรือเปลี่ยน", "Cylinders bought or changed"), "cylinder"),
        Field(
            "cylinder_size", Text("ขนาดถัง (น้ำหนักก๊าซต่อถัง)", "Size: gas in one cylinder"), "kg",
            help=Text(
                "ดูที่ข้างถังหรือใบเสร็จ มักเป็น 4, 15 หรือ 48 กก.",
                "Written on the cylinder or the receipt: mostly 4, 15 or 48 kg.",
            ),
        ),
        *FUEL_RECEIPT,
    ),
    methods=(
        measured(
            "cylinders", Text("จำนวนถัง × ขนาดถัง", "Cylinders × size"),
            ("cylinders", "cylinder_size"), "kg", _mass,
        ),
    ),
    references=(
        Reference("2006 IPCC Guidelines, Volume 2, Chapter 2", "equation 2.1, table 2.4"),
        annex_b("1.1"),
    ),
    usual_quality=RECEIPT,
    item=Text("ครัวหรืออาคารที่ใช้ และขนาดถังถ้ามีหลายขนาด", "The kitchen, and the size if several"),
    help=Text(
        "นับถังที่จ่ายเงินในเดือนนั้น ถามโรงเรียน ศพด. และกองคลัง "
        "ถ้าใบเสร็จบอกเป็นกิโลกรัม กรอกที่การเผาไหม้แบบอยู่กับที่แทน",
        "Cylinders paid for in the month; ask schools, child centres and the finance division. If"
        " the receipt says kilograms, use stationary combustion instead.",
    ),
)  # fmt: skip
