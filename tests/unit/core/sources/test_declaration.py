"""A declaration answers what forms and checks ask of a source."""

from decimal import Decimal

import pytest

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, silent
from lgo_desktop.core.sources.declaration import (
    Source,
    Variant,
    as_entered,
    measured,
    quantity_in,
)

NAME = Text("ชื่อ", "Name")
BARE, NAMED = Variant("bare", NAME), Variant("named", NAME, ("a.b",), ("kg", "L"))
SOURCE = Source("a.b", NAME, 1, "1.1", (BARE, NAMED), quantity_in("kWh", "ปริมาณ", "Amount"), ())
ONE, TWO = Field("one", NAME, "m3"), Field("two", NAME, "mg/L")
WAY = measured("way", NAME, ("one",), "m3", as_entered("one"), optional=("two",))


def test_units_are_the_variants_or_the_fields() -> None:
    (field,) = SOURCE.fields
    assert [unit.id for unit in SOURCE.units(BARE, field)] == ["kWh", "MWh"]
    assert [unit.id for unit in SOURCE.units(NAMED, field)] == ["kg", "L", "g", "hg", "t", "m3"]
    assert field.dimension == "electricity"


@pytest.mark.parametrize(
    ("filled", "fits"),
    [(["one"], True), (["one", "two"], True), (["two"], False), ([], False), (["one", "x"], False)],
)
def test_a_method_fits_what_it_can_use_wholly(filled: list[str], fits: bool) -> None:
    assert WAY.fits(frozenset(filled)) is fits
    assert WAY.work(Given({"one": Decimal(7)}), silent) == {"m3": 7}
