"""Units: one meaning for each spelling, exact conversion, and refusal between unlike things."""

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.core.units import UNITS, Unit, convert, find_unit, unit_named

SPELLED = [
    (unit, spelling)
    for unit in UNITS
    for spelling in (unit.id, unit.name.th, unit.name.en, *unit.spellings)
]
PAIRS = list(permutations(UNITS, 2))
LIKE = [(a, b) for a, b in PAIRS if a.dimension == b.dimension]
UNLIKE = [(a, b) for a, b in PAIRS if a.dimension != b.dimension]
amounts = st.decimals("-1e12", "1e12", places=6)


def test_ids_are_unique() -> None:
    assert len({unit.id for unit in UNITS}) == len(UNITS)


@pytest.mark.parametrize(
    ("unit", "spelling"), SPELLED, ids=[f"{unit.id} {spelling}" for unit, spelling in SPELLED]
)
def test_every_spelling_means_one_unit(unit: Unit, spelling: str) -> None:
    for written in (spelling, spelling.upper(), spelling.lower(), f"  {spelling}\n"):
        assert find_unit(written) is unit
    assert find_unit(" ".join(spelling)) is unit


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
def test_every_unit_has_a_size(unit: Unit) -> None:
    assert unit.size.is_finite()
    assert unit.size > 0


@pytest.mark.parametrize("text", ["", "บาทไทย", "tC", "kilo", "kWh/m2", "CO2", "กระบอก", "x" * 200])
def test_an_unknown_unit_is_refused_at_its_place(text: str) -> None:
    place = Where(row=4)
    assert find_unit(text) is None
    with pytest.raises(Refused) as refused:
        unit_named(text, place)
    (finding,) = refused.value.findings
    assert (finding.code, finding.where) == ("unit.unknown", place)
    assert dict(finding.values) == {"unit": text[:40]}


@pytest.mark.parametrize(
    ("value", "have", "want", "expected"),
    [
        ("655.18", "t", "kg", "655180"),
        ("49.87", "ตัน", "กิโลกรัม", "49870"),
        ("13600", "g", "kg", "13.6"),
        ("45", "ลิตร", "L", "45"),
        ("2.5", "ลบ.ม.", "ลิตร", "2500"),
        ("2307", "หน่วย", "MWh", "2.307"),
        ("1", "MMBtu", "MJ", "1055.05585262"),
        ("0", "t", "g", "0"),
    ],
)
def test_conversions_by_hand(value: str, have: str, want: str, expected: str) -> None:
    assert convert(Decimal(value), unit_named(have), unit_named(want)) == Decimal(expected)


@given(amounts, st.sampled_from(LIKE))
def test_there_and_back_is_the_same(value: Decimal, pair: tuple[Unit, Unit]) -> None:
    have, want = pair
    there = convert(value, have, want)
    back = convert(there, want, have)
    assert there.is_finite()
    assert EXACT.abs(EXACT.subtract(back, value)) <= Decimal("1e-40")


@given(amounts, st.sampled_from(UNITS))
def test_a_unit_becomes_itself_untouched(value: Decimal, unit: Unit) -> None:
    assert str(convert(value, unit, unit)) == str(value)


@pytest.mark.parametrize(("have", "want"), UNLIKE, ids=lambda unit: unit.id)
def test_unlike_things_never_meet(have: Unit, want: Unit) -> None:
    place = Where(row=9, field="quantity")
    with pytest.raises(Refused) as refused:
        convert(Decimal(1), have, want, place)
    (finding,) = refused.value.findings
    assert (finding.code, finding.where) == ("unit.impossible", place)
    assert dict(finding.values) == {"have": have.name, "want": want.name}


@pytest.mark.parametrize(
    ("one", "other"),
    [("L", "kg"), ("kg", "kgCH4"), ("kg", "kgCOD"), ("km", "pkm"), ("kWh", "MJ"), ("m3", "scf")],
)
def test_what_physics_would_allow_is_still_unlike(one: str, other: str) -> None:
    assert unit_named(one).dimension != unit_named(other).dimension
