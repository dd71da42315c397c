"""Methane of septic tanks by TGO: staff × days × BOD × Bo × MCF.

With 40 g BOD a person and day, Bo 0.6 kg CH4/kg BOD and MCF 0.5 it is 0.012 kg a person and day.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference

GRAMS_A_KILOGRAM = Decimal(1000)
BOD = Decimal(40)
"""G a person and day; 2006 IPCC Guidelines, Volume 5, table 6.4, Asia."""
BO = Decimal("0.6")
MCF = Decimal("0.5")
"""Tables 6.2 and 6.3."""


def attendance(given: Given, tell: Teller) -> Decimal:
    """Person-days from staff and working days."""
    person_days = EXACT.multiply(given["staff"], given["working_days"])
    tell("staff × working_days", person_days, "person_day")
    return person_days


def methane_of(
    person_days: Decimal, grams: Decimal, bo: Decimal, mcf: Decimal, tell: Teller
) -> Decimal:
    """Kg CH4 of so many g BOD a person and day."""
    bod = EXACT.divide(EXACT.multiply(person_days, grams), GRAMS_A_KILOGRAM)
    tell("person-days × bod", bod, "kgBOD")
    methane = EXACT.multiply(bod, EXACT.multiply(bo, mcf))
    tell("bod × bo × mcf", methane, "kgCH4")
    return methane


def _methane(given: Given, tell: Teller) -> Mapping[str, Result]:
    person_days = attendance(given, tell)
    return {"ch4": methane_of(person_days, given["bod"], given["bo"], given["mcf"], tell)}


METHOD = ScienceMethod(
    id="wastewater.septic_tank",
    name=Text("มีเทนจากบ่อเกรอะของบุคลากร", "Methane of staff's septic tanks"),
    versions=("tgo-8",),
    parameters=(
        Parameter("staff", Text("จำนวนบุคลากร", "Staff"), "person"),
        Parameter("working_days", Text("จำนวนวันทำการ", "Working days"), "day"),
        Parameter("bod", Text("บีโอดีต่อคนต่อวัน", "BOD a person and day"), "g", BOD),
        Parameter("bo", Text("มีเทนสูงสุดต่อบีโอดี", "Maximum CH4 of BOD"), "kg/kg", BO),
        Parameter("mcf", Text("ค่าแก้ไขมีเทน", "Methane correction factor"), "–", MCF),
    ),
    outputs=(Output("ch4", Text("มีเทน", "Methane"), "kg"),),
    calculate=_methane,
    references=(
        requirement("septic tanks: 40 g BOD a person and day, Bo 0.6, MCF 0.5"),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 6", "equations 6.1–6.3, tables 6.2–6.4"),
    ),
    example={"staff": "25", "working_days": "240"},
)
