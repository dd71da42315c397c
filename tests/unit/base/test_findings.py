"""Findings: a code, a weight, a place, and values in a steady order."""

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Severity, Where, error, has_error, note, warning
from lgo_desktop.base.text import Text

PLACE = Where(inventory="cfo-2568", source="mobile.road_fuel", row=7)


def test_each_weight_has_its_maker() -> None:
    made = [make("unit.unknown", PLACE, unit="บาท") for make in (error, warning, note)]
    assert [f.severity for f in made] == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert {f.code for f in made} == {"unit.unknown"}
    assert {f.where for f in made} == {PLACE}


def test_the_same_values_in_another_order_are_the_same_finding() -> None:
    name = Text("ดีเซล", "Diesel")
    assert error("x.y", PLACE, b=1, a=name) == error("x.y", PLACE, a=name, b=1)
    assert error("x.y", PLACE, a=name, b=1).values == (("a", name), ("b", 1))
    assert len({error("x.y", a=1), error("x.y", a=1), error("x.y", a=2)}) == 2


def test_a_value_may_be_called_like_a_part_of_a_finding() -> None:
    assert dict(error("x.y", PLACE, code="7", where="here").values) == {
        "code": "7",
        "where": "here",
    }


def test_a_place_tells_its_known_parts_only() -> None:
    assert PLACE.as_dict() == {
        "inventory": "cfo-2568", "source": "mobile.road_fuel", "row": 7,
    }  # fmt: skip
    assert NOWHERE.as_dict() == {}
    assert Where(row=0).as_dict() == {"row": 0}


@pytest.mark.parametrize(
    ("findings", "expected"),
    [([], False), ([note("a.b"), warning("a.b")], False), ([note("a.b"), error("a.b")], True)],
)
def test_only_errors_are_errors(findings: list[object], expected: bool) -> None:
    assert has_error(findings) is expected  # type: ignore[arg-type]


def test_a_refusal_carries_all_its_findings() -> None:
    refusal = Refused(error("a.b"), warning("c.d"))
    assert [finding.code for finding in refusal.findings] == ["a.b", "c.d"]
    assert str(refusal) == "a.b, c.d"
