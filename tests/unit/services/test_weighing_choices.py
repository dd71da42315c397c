"""What is calculated again for an option gives what a full calculation of it would give."""

from decimal import Decimal

import pytest
from core_samples import entry, rules

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.choices.declaration import Account
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.services.choices import with_choices
from lgo_desktop.services.results import Results, results_of

YEAR = rules().year.period
SEPTIC = ("wastewater.septic_tank", "septic_tank")
POND = ("wastewater.treatment", "anaerobic_lagoon_shallow")


def said(statement: str, item: str, field: str, value: str | Decimal, unit: str = "") -> Entry:
    key = EntryKey(statement, "", "", item, str(YEAR), field)
    return Entry(key, YEAR, value, unit)


ENTRIES = (
    entry("mobile.road_fuel", "gasohol_95", "7.6", "L", item="กคย 88"),
    entry("mobile.road_fuel", "gasohol_91", "3.1", "L", item="กคย 88"),
    entry("mobile.road_fuel", "diesel", "143.5", "L", item="กข 1201"),
    entry("fugitive.refrigerant", "r-401a", "2", "kg"),
    entry("fugitive.refrigerant", "r-22", "1.2", "kg"),
    entry("purchased.electricity", "grid", "2307", "kWh"),
    entry("waste.landfilled", "mixed", "59.67", "t"),
    entry("waste.landfilled", "food", "2", "t"),
    entry(*SEPTIC, "25", "person", field="staff"),
    entry(*SEPTIC, "22", "day", field="working_days"),
    entry(*SEPTIC, "12", "kgCH4", field="methane", period="2025-02"),
    entry(*POND, "1000", "m3", field="wastewater"),
    entry(*POND, "96", "mg/L", field="cod"),
    said("factor.own", "fuel.diesel.road", "co2", Decimal("2.6"), "kg"),
    said("factor.own", "fuel.diesel.road", "ch4_fossil", Decimal("0.0001"), "kg"),
    said("factor.own", "fuel.diesel.road", "unit", "L"),
    said("factor.own", "fuel.diesel.road", "source", "ห้องปฏิบัติการ"),
    said("factor.own", "fuel.diesel.road", "reason", "ตรวจวัดเอง"),
)


@pytest.fixture(scope="module", params=["full", "published"])
def weighed(request: pytest.FixtureRequest) -> Results:
    return with_choices(results_of(rules(precision=request.param), ENTRIES))


def test_every_option_has_the_total_of_a_full_calculation(weighed: Results) -> None:
    account = Account(weighed.inventory, weighed.entries)
    calculated = 0
    for choice in weighed.choices:
        for one in choice.options:
            try:
                other = one.option.rewrite(account)
            except Refused:
                assert one.total is None or choice.chosen == (one.option.id,)
                continue
            full = results_of(other.inventory, other.entries)
            assert (one.total is not None) == full.calculation.complete
            if one.total is not None:
                assert one.total == full.totals.total
                calculated += 1
    assert calculated > 10


def test_the_total_in_use_is_the_total(weighed: Results) -> None:
    for choice in weighed.choices:
        assert choice.total == weighed.totals.total
        for one in choice.options:
            if choice.chosen == (one.option.id,):
                assert choice.difference(one) == 0


def test_findings_of_choices_come_last_and_change_no_number(weighed: Results) -> None:
    plain = results_of(weighed.inventory, ENTRIES)
    before, after = plain.calculation.findings, weighed.calculation.findings
    assert after[: len(before)] == before
    assert {f.code.split(".")[0] for f in after[len(before) :]} == {"choice"}
    assert weighed.calculation.lines == plain.calculation.lines


def test_an_error_elsewhere_keeps_no_option_from_being_weighed() -> None:
    lost = entry("mobile.road_fuel", "b7", "1", "L")
    weighed = with_choices(results_of(rules(), (*ENTRIES, lost)))
    assert not weighed.calculation.complete
    (landfill,) = [c for c in weighed.choices if c.choice.id == "landfill_factor"]
    assert [one.total is not None for one in landfill.options] == [True, True, True, False]
    (gwp,) = [c for c in weighed.choices if c.choice.id == "gwp"]
    assert all(one.total is not None for one in gwp.options)
