"""LPG by cylinders: number × size meets TGO's factor by the kilogram, 3.1134 in April 2565."""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry, only_line, rules, steps_of

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry

SOURCE = "stationary.lpg_cylinder"


def cylinders(count: str, size: str) -> list[Entry]:
    return [
        entry(SOURCE, "lpg", count, "cylinder", field="cylinders"),
        entry(SOURCE, "lpg", size, "kg", field="cylinder_size"),
    ]


@pytest.mark.parametrize(
    ("count", "size", "kg", "printed"),
    [("1", "15", "15", "46.7010"), ("3", "48", "144", "448.3296"), ("2", "4", "8", "24.9072")],
)
def test_cylinders_by_size(
    library: FactorLibrary, count: str, size: str, kg: str, printed: str
) -> None:
    line = only_line(calculated(library, cylinders(count, size), rules("tgo-2022", "published")))
    assert (line.quantity, line.unit) == (Decimal(kg), "kg")
    assert line.kgco2e == Decimal(printed)


def test_the_same_as_by_the_kilogram(library: FactorLibrary) -> None:
    by_mass = only_line(calculated(library, [entry("stationary.fuel", "lpg", "30", "kg")]))
    by_count = only_line(calculated(library, cylinders("2", "15")))
    assert by_count.kgco2e == by_mass.kgco2e
    assert by_count.weight == by_mass.weight


def test_the_size_is_asked(library: FactorLibrary) -> None:
    calculation = calculated(library, cylinders("1", "15")[:1])
    assert codes(calculation) == ["activity.incomplete"]
    assert "ขนาดถัง" in str(dict(calculation.findings[0].values)["ways"])
    assert not calculation.lines


def test_the_trace_tells_the_mass(library: FactorLibrary) -> None:
    ((_, steps),) = steps_of(library, cylinders("2", "15"))
    told = next(step for step in steps if step.step == "cylinders × cylinder_size")
    assert (told.number, told.unit) == (Decimal(30), "kg")
