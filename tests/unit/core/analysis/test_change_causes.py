"""Why a total changed: effects that are what they are called, and add up to the difference."""

from decimal import Decimal

import pytest
from core_samples import built_in_library, calculated, entry, rules
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.analysis.change_causes import WhyChanged, why_changed
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.lines import Line

LIBRARY = built_in_library()
OLD, NEW = rules("tgo-2022", year=2567), rules("tgo-2026", gwp="AR6")


def power(kwh: str, item: str = "สำนักงาน") -> Entry:
    return entry("purchased.electricity", "office", kwh, "kWh", item=item)


def diesel(litres: str) -> Entry:
    return entry("mobile.road_fuel", "diesel", litres, "L", item="รถขยะ")


def lines(entries: list[Entry], inventory: Inventory) -> tuple[Line, ...]:
    return calculated(LIBRARY, entries, inventory).lines


def why(before: list[Entry], after: list[Entry]) -> WhyChanged:
    """From the year before by the old rules to this year by the new ones."""
    amounts = rules("tgo-2022")
    factors = rules("tgo-2026")
    return why_changed(
        lines(before, OLD),
        [
            ("activity", lines(after, amounts)), ("factor", lines(after, factors)),
            ("gwp", lines(after, NEW)),
        ],
    )  # fmt: skip


def test_more_power_by_another_factor() -> None:
    found = why([power("1000")], [power("1200")])
    (row,) = found.rows
    used = lines([power("1")], rules("tgo-2022"))[0].kgco2e
    now = lines([power("1")], NEW)[0].kgco2e
    assert used != now
    assert row.causes["activity"] == 200 * used
    assert row.causes["factor"] + row.causes.get("gwp", Decimal(0)) == 1200 * (now - used)
    assert found.change == 1200 * now - 1000 * used


def test_gases_weighed_otherwise_are_told_apart() -> None:
    found = why([diesel("100")], [diesel("100")])
    (row,) = found.rows
    assert "activity" not in row.causes
    assert row.causes["gwp"] != 0


def test_what_begins_and_ends_is_the_boundary() -> None:
    found = why([power("1000", "สาขา")], [diesel("100")])
    ended, began = sorted(found.rows, key=lambda row: row.change)
    assert (ended.place[3], began.place[3]) == ("สาขา", "รถขยะ")
    assert dict(ended.causes) == {"boundary": ended.change}
    assert began.before is None
    assert began.causes["boundary"] > 0


def test_nothing_changed_has_no_cause() -> None:
    same = lines([power("5")], OLD)
    found = why_changed(same, [("activity", same), ("factor", same), ("gwp", same)])
    assert found.change == 0
    assert not found.rows
    assert not found.causes


def test_where_the_old_rules_have_no_factor_amount_and_factor_are_one() -> None:
    after = lines([power("7")], NEW)
    found = why_changed(lines([power("5")], OLD), [("activity", ()), ("factor", after)])
    (row,) = found.rows
    assert not row.compared
    assert dict(row.causes) == {"factor": row.change}


@pytest.mark.parametrize("cause", ["activity", "boundary", "factor"])
def test_the_rows_of_a_cause_come_by_weight(cause: str) -> None:
    before = [power("100"), diesel("10"), power("3", "สาขา")]
    found = why(before, [power("900"), diesel("70"), power("4", "ตลาด")])
    effects = [row.causes[cause] for row in found.rows_by(cause)]  # type: ignore[arg-type,index]
    assert effects
    assert effects == sorted(effects, key=abs, reverse=True)


amounts = st.dictionaries(
    st.sampled_from(["สำนักงาน", "สาขา", "ตลาด"]),
    st.decimals(0, 10**6, places=3, allow_nan=False, allow_infinity=False),
)


@given(amounts, amounts, st.integers(0, 500), st.integers(0, 500))
def test_causes_add_up_exactly(
    before: dict[str, Decimal], after: dict[str, Decimal], litres: int, then: int
) -> None:
    found = why(
        [*(power(str(kwh), item) for item, kwh in before.items()), diesel(str(litres))],
        [*(power(str(kwh), item) for item, kwh in after.items()), diesel(str(then))],
    )
    assert all(add_up(row.causes.values()) == row.change for row in found.rows)
    assert add_up(found.causes.values()) == found.change == add_up(r.change for r in found.rows)
