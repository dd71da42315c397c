"""Rules that compare months and years: what they must find, and what they must leave alone."""

import math
from dataclasses import replace
from random import Random

import pytest
from check_samples import (
    DIESEL,
    GRID,
    OFFICE_KWH,
    TRUCK_LITRES,
    WASTE,
    WASTE_KG,
    account,
    codes_of,
    looked,
    said_in,
    spoilt,
    text_in,
    words,
    year,
)
from core_samples import entry, months_of, rules

from lgo_desktop.core.checks.comparison import Shape
from lgo_desktop.core.checks.month_shape import SHAPE
from lgo_desktop.core.checks.run import findings_around, findings_of
from lgo_desktop.core.checks.words import row_named
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources

CHILD_CENTRE = "437 405 635 203 694 630 647 606 535 199 512 478"
SCHOOLS = "21120 32290 33290 30640 29260 34180 14990 33300 47530 46210 45740 42740"
PUMPS = "3349 3238 3734 4049 3644 3215 3501 3190 2925 3132 3310 3323"


def test_a_digit_too_many_in_march() -> None:
    (found,) = looked("month_shape", year(GRID, spoilt(OFFICE_KWH, 3, "23070"), "kWh", "CA 1"))
    assert (found.where.item, found.where.period, found.where.field) == (
        "CA 1", "2025-03", "quantity",
    )  # fmt: skip
    assert said_in(found)["value"] == "23,070"
    assert "10 เท่า" in text_in(found, "slip").th


@pytest.mark.parametrize("cells", [OFFICE_KWH, CHILD_CENTRE, SCHOOLS, PUMPS])
def test_seasons_and_school_holidays_are_no_alarm(cells: str) -> None:
    assert looked("month_shape", year(GRID, cells, "kWh")) == []


def test_a_slip_hidden_by_the_season_is_found_by_its_shape() -> None:
    """A third of an office's winter month still differs from what winter lets expect."""
    assert codes_of(looked("month_shape", year(GRID, spoilt(OFFICE_KWH, 12, "400"), "kWh"))) == [
        "check.month_shape"
    ]


def test_fuel_ten_times_too_little() -> None:
    (found,) = looked("fuel_jump", year(DIESEL, spoilt(TRUCK_LITRES, 6, "34.2"), "L", "81-2250"))
    assert found.where.period == "2025-06"


def test_fuel_that_doubles_is_work_not_a_slip() -> None:
    assert looked("fuel_jump", year(DIESEL, spoilt(TRUCK_LITRES, 6, "900"), "L")) == []


def test_staff_with_a_digit_too_many() -> None:
    septic = ("wastewater.septic_tank", "septic_tank")
    months = spoilt("25 " * 12, 5, "250")
    (found,) = looked("amount_jump", year(septic, months, "person", field="staff"))
    assert found.where.field == "staff"
    assert looked("amount_jump", year(septic, "25 " * 12, "person", field="staff")) == []


def test_kilograms_that_must_be_tonnes() -> None:
    waste = year(WASTE, spoilt(WASTE_KG, 2, "49.87"), "kg")
    (found,) = looked("unit_slip", waste)
    assert found.where.period == "2025-02"
    assert said_in(found)["value"] == "49.87"
    assert looked("amount_jump", waste) == []
    assert looked("unit_slip", year(WASTE, WASTE_KG, "kg")) == []


def test_a_row_a_tenth_of_the_year_before() -> None:
    now = year(GRID, "99 " * 12, "kWh", "CA 1")
    before = year(GRID, "5645 " * 12, "kWh", "CA 1")
    assert codes_of(looked("year_jump", now, before=before)) == ["check.year_jump"]


def test_a_row_that_halved_or_is_new() -> None:
    now = year(GRID, "99 " * 12, "kWh", "CA 1")
    assert looked("year_jump", now, before=year(GRID, "200 " * 12, "kWh", "CA 1")) == []
    assert looked("year_jump", now, before=[]) == []
    assert looked("year_jump", now, before=year(GRID, "5645 5600", "kWh", "CA 1")) == []
    assert looked("year_jump", now) == []


def test_a_month_between_filled_ones_is_missing() -> None:
    office = year(GRID, OFFICE_KWH, "kWh")
    (found,) = looked("missing_months", [*office[:4], *office[6:]])
    assert found.code == "check.missing_months"
    assert found.where.period == "2025-05"
    assert text_in(found, "months").th == "พ.ค. 2568, มิ.ย. 2568"


def test_the_end_of_the_year_is_still_to_come() -> None:
    found = looked("missing_months", year(GRID, OFFICE_KWH, "kWh")[:9])
    assert codes_of(found) == ["check.months_to_come"]


def test_refills_come_when_they_come() -> None:
    refills = months_of("fugitive.refrigerant", "r-32", ["1"], "kg") + months_of(
        "fugitive.refrigerant", "r-32", ["0"] * 7, "kg", item="x"
    )
    assert looked("missing_months", refills) == []
    assert looked("missing_months", year(GRID, OFFICE_KWH, "kWh")) == []


def test_a_span_covers_its_months() -> None:
    office = year(GRID, OFFICE_KWH, "kWh")
    span = entry(*GRID, "4000", "kWh", period="2025-05/2025-06")
    assert looked("missing_months", [*office[:4], span, *office[6:]]) == []


def test_a_row_of_last_year_that_is_gone() -> None:
    now, before = year(GRID, OFFICE_KWH, "kWh", "CA 1"), year(GRID, OFFICE_KWH, "kWh", "CA 2")
    (found,) = looked("missing_rows", now, before=before)
    assert (found.where.item, found.where.source) == ("CA 2", GRID[0])
    assert looked("missing_rows", now, before=now) == []
    assert looked("missing_rows", now, before=year(GRID, "0 " * 12, "kWh", "CA 3")) == []


def test_zeros_among_filled_months_are_told() -> None:
    kitchen = ("stationary.fuel", "lpg")
    gas = "15 15 15 0 15 15 15 15 15 0 15 15"
    (found,) = looked("zero_months", year(kitchen, gas, "kg", "ศพด."))
    assert (found.severity, found.code) == ("note", "check.zero_months")
    idle = [*year(kitchen, "0 " * 12, "kg"), *year(GRID, "0 " * 12, "kWh", "CA 9")]
    (told,) = looked("zero_months", idle)
    assert told.code == "check.all_zero"
    assert "CA 9" in text_in(told, "rows").en
    assert looked("zero_months", year(kitchen, "0 0 8 0 6 0 0 6 0 4 0 0", "kg")) == []


def test_a_year_with_less_electricity_than_any_office_has() -> None:
    lost = year(GRID, "109 " * 12, "kWh", "CA 1")
    assert codes_of(looked("electricity_of_year", lost)) == ["check.electricity_of_year"]
    assert looked("electricity_of_year", lost[:11]) == []
    assert looked("electricity_of_year", year(GRID, "0 " * 12, "kWh")) == []
    assert looked("electricity_of_year", year(GRID, OFFICE_KWH, "kWh")) == []
    lamps = entry(*GRID, "310", "piece", field="lamps", item="CA 2")
    assert looked("electricity_of_year", [*lost, lamps]) == []


def test_rows_are_named_as_people_call_them() -> None:
    refills = months_of("fugitive.refrigerant", "r-32", ["1"] * 12, "kg")
    (staff,) = account(
        year(("wastewater.septic_tank", "septic_tank"), "25", "person", field="staff")
    ).rows
    (refill,) = account(refills).rows
    assert row_named(refill).en == "Refrigerants refilled · R-32"
    assert row_named(staff).en == "Methane of septic tanks · Staff"


def test_an_entry_of_a_variant_that_is_gone_keeps_its_unit() -> None:
    (row,) = account([entry("goods.paper", "papyrus", "2", "t")]).rows
    assert (row.unit.id, row_named(row).en) == ("t", "Paper")


def test_concentrations_drawn_between_samples() -> None:
    pond = ("wastewater.treatment", "anaerobic_lagoon_shallow")
    cod = year(pond, "96 104 112 118 121 119 116 112 108 104 99 94", "mg/L", field="cod")
    measured = words(*pond, "ad_quality", "measured", period="2025")
    assert codes_of(looked("smooth_year", [*cod, measured])) == ["check.smooth_year"]
    estimate = words(*pond, "ad_quality", "estimate", period="2025")
    assert looked("smooth_year", [*cod, estimate]) == []
    assert looked("smooth_year", cod) == []
    real = year(pond, "96 131 88 118 102 140 116 90 108 127 99 111", "mg/L", field="cod")
    assert looked("smooth_year", [*real, measured]) == []
    assert looked("smooth_year", [*year(pond, "120 " * 12, "mg/L", field="cod"), measured]) == []
    assert looked("smooth_year", [*cod[:5], measured]) == []


UNMETERED = "7181 6486 7181 6950 7181 6950 7181 7181 6950 7181 6950 7181"
LAMPS = ("purchased.electricity", "street_light_unmetered")


def test_units_by_the_days_of_the_month_were_reckoned() -> None:
    lights = year(LAMPS, UNMETERED, "kWh", "ไฟสาธารณะ")
    (found,) = looked("by_days", lights)
    assert (found.severity, said_in(found)["units"]) == ("note", "232")
    estimate = words(*LAMPS, "ad_quality", "estimate", period="2025", item="ไฟสาธารณะ")
    assert looked("by_days", [*lights, estimate]) == []
    assert looked("by_days", year(GRID, OFFICE_KWH, "kWh")) == []
    assert looked("by_days", lights[:1]) == []


def test_a_ledger_by_sender_has_a_year() -> None:
    site = ("waste.own_landfill", "managed_anaerobic")
    own = year(site, "1884.4 1866.0", "t", "รถเทศบาลเอง", field="deposit")
    sender = year(site, "59.67 49.87", "t", "อบต.หนองตะวันฉาย", field="deposit")
    assert codes_of(looked("ledger_year", [*own, *sender])) == ["check.ledger_year"]
    assert looked("ledger_year", own) == []


def simulated(random: Random, level: float, scatter: float, shape: Shape | None) -> list[Entry]:
    """A year of months about a level, log-normal with this coefficient of variation."""
    sigma = math.sqrt(math.log(1 + scatter**2))
    months = [
        level * random.lognormvariate(-(sigma**2) / 2, sigma) * float(shape[m] if shape else 1)
        for m in range(1, 13)
    ]
    kind, unit = (GRID, "kWh") if shape else (DIESEL, "L")
    return year(kind, " ".join(f"{value:.2f}" for value in months), unit, "x")


@pytest.mark.parametrize(
    ("rule", "level", "scatter", "shape", "share"),
    [("month_shape", 3000, 0.16, SHAPE, 100), ("fuel_jump", 300, 0.14, None, 100),
     ("fuel_jump", 300, 0.41, None, 75)],
)  # fmt: skip
def test_years_that_scatter_as_reported_do_not_alarm_and_slips_do(
    rule: str, level: float, scatter: float, shape: Shape | None, share: int
) -> None:
    random = Random(2568)
    found = 0
    for _ in range(100):
        good = simulated(random, level, scatter, shape)
        assert looked(rule, good) == []
        wrong = random.randrange(12)
        slip = replace(good[wrong], value=good[wrong].number * 10)
        places = {f.where.period for f in looked(rule, [*good[:wrong], slip, *good[wrong + 1 :]])}
        found += good[wrong].key.period in places
    assert found >= share


HISTORY = "18980 19236 19491 19746 20002 20258 20513 25300 26900 28450"


def test_a_history_in_a_straight_line_was_reckoned() -> None:
    deposits = [
        entry(
            "waste.own_landfill",
            "managed_anaerobic",
            tonnes,
            "t",
            field="deposit",
            period=str(2001 + n),
        )
        for n, tonnes in enumerate(HISTORY.split())
    ]
    (found,) = looked("straight_history", deposits)
    assert (found.severity, said_in(found)["years"]) == ("note", 7)
    assert looked("straight_history", deposits[5:]) == []


def test_all_rules_together_say_nothing_of_a_good_year() -> None:
    entries = [
        *year(GRID, OFFICE_KWH, "kWh", "CA 1"), *year(DIESEL, TRUCK_LITRES, "L", "81-2250"),
        *year(WASTE, WASTE_KG, "kg"),
    ]  # fmt: skip
    assert findings_of(account(entries)) == ()


def test_looking_around_one_entry_finds_what_is_odd_about_its_row_only() -> None:
    wrong = year(GRID, spoilt(OFFICE_KWH, 3, "23070"), "kWh", "CA 1")
    also_wrong = year(GRID, spoilt(OFFICE_KWH, 3, "23070"), "kWh", "CA 2")
    truck = year(DIESEL, spoilt(TRUCK_LITRES, 6, "34.2"), "L", "81-2250")
    whole = account([*wrong, *also_wrong, *truck])
    (found,) = findings_around(whole, wrong[0].key)
    assert found.where.item == "CA 1"
    assert len(findings_of(whole)) == 3


def test_a_fiscal_year_ends_in_september() -> None:
    office = months_of(*GRID, OFFICE_KWH.split(), "kWh")[:9]
    found = looked("missing_months", office, inventory=rules(fiscal=True))
    assert text_in(found[0], "months").en == "Oct 2024, Nov 2024, Dec 2024"


def test_every_source_of_a_rule_is_declared() -> None:
    assert {GRID[0], DIESEL[0], WASTE[0], "upstream.electricity"} <= set(all_sources())
