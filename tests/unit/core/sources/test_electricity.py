"""Electricity by account and use, and lamps without a meter reckoned by power and hours."""

from decimal import Decimal

from core_samples import calculated, codes, entry, only_line, steps_of

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry

SOURCE = "purchased.electricity"
LIGHT = "street_light_unmetered"


def lamps(count: str, watts: str, hours: str, item: str = "") -> list[Entry]:
    return [
        entry(SOURCE, LIGHT, count, "piece", field="lamps", item=item),
        entry(SOURCE, LIGHT, watts, "W", field="lamp_power", item=item),
        entry(SOURCE, LIGHT, hours, "h", field="hours", item=item),
    ]


def test_lamps_of_a_small_town(library: FactorLibrary) -> None:
    """210 of 86 W and 100 of 30 W for 31 nights of 11 hours: 6,158.46 and 1,023 kWh."""
    entries = lamps("210", "86", "341", "sodium") + lamps("100", "30", "341", "led")
    calculation = calculated(library, entries)
    assert calculation.complete
    assert {line.item: line.quantity for line in calculation.lines} == {
        "sodium": Decimal("6158.46"), "led": Decimal(1023),
    }  # fmt: skip
    kgco2e = sum(line.kgco2e for line in calculation.lines)
    assert kgco2e == Decimal("7181.46") * Decimal("0.4999")
    assert {line.method for line in calculation.lines} == {"lamps"}


def test_units_of_the_letter_count_before_lamps(library: FactorLibrary) -> None:
    letter = entry(SOURCE, LIGHT, "7181", "kWh")
    line = only_line(calculated(library, [*lamps("210", "86", "341"), letter]))
    assert (line.quantity, line.method) == (Decimal(7181), "quantity")


def test_lamps_without_hours_are_incomplete(library: FactorLibrary) -> None:
    assert codes(calculated(library, lamps("210", "86", "341")[:2])) == ["activity.incomplete"]


def test_a_bill_with_its_evidence(library: FactorLibrary) -> None:
    bill = [
        entry(SOURCE, "office", value, unit, field=field, item="020011453321", period="2025-03")
        for field, value, unit in (
            ("quantity", "2307", "kWh"), ("reading", "44180", "kWh"), ("baht", "11074", "baht"),
            ("previous_reading", "41873", "kWh"), ("multiplier", "1", "1"),
        )
    ]  # fmt: skip
    line = only_line(calculated(library, bill))
    assert line.kgco2e == Decimal("1153.2693")
    assert (line.variant, line.item, line.method) == ("office", "020011453321", "quantity")


def test_megawatt_hours_are_converted(library: FactorLibrary) -> None:
    ((line, steps),) = steps_of(library, [entry(SOURCE, "school", "1.5", "MWh")])
    assert (line.quantity, line.unit) == (Decimal(1500), "kWh")
    assert any(step.written == "1500" for step in steps)


def test_a_blank_meter_is_a_blank(library: FactorLibrary) -> None:
    evidence = entry(SOURCE, "office", "11074", "baht", field="baht")
    assert not calculated(library, [evidence]).lines
