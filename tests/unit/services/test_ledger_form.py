"""Lines of a ledger: columns in the order of the paper, cells as people type them."""

from datetime import date

import pytest
from core_samples import rules
from hypothesis import given
from hypothesis import strategies as some
from paper_samples import BILL, SLIP, WEIGHED, read
from storage_samples import refused

from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.core.papers.registry import all_kinds, kind_named
from lgo_desktop.services.ledger_following import following
from lgo_desktop.services.ledger_form import (
    RowChoice,
    cells_of,
    columns_of,
    day_typed,
    day_written,
    lacking,
    row_name,
    rows_fed,
    typed_paper,
)

OFFICE = {"source": "purchased.electricity", "variant": "office"}
BILLS, GAS = kind_named("electricity_bill"), kind_named("gas_cylinders")


def ids(kind: str) -> list[str]:
    return [column.id for column in columns_of(kind_named(kind))]


def test_columns_stand_as_on_the_paper() -> None:
    assert ids("electricity_bill")[2:10] == [
        "paper_month", "previous_read_on", "read_on", "previous_reading", "reading", "multiplier",
        "amount", "baht",
    ]  # fmt: skip
    assert ids("weighbridge_slip")[-4:] == ["gross_in", "gross_out", "amount", "note"]


def test_what_is_worked_out_is_not_asked() -> None:
    (mass,) = [one for one in columns_of(GAS) if one.worked_out]
    assert mass.id == "amount"
    lacks = [one.id for one in lacking(GAS, {"source": "stationary.fuel", "variant": "lpg"})]
    assert lacks == ["paper_date", "cylinders", "cylinder_size"]


def test_a_bill_needs_its_month_or_its_reading() -> None:
    assert [one.id for one in lacking(BILLS, {})] == ["row", "paper_month", "amount"]
    filled = {**OFFICE, "read_on": "18/3/68", "amount": "1"}
    assert lacking(BILLS, filled) == ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("18/3/68", "18/3/2568"), ("4/6/2568", "4/6/2568"), ("18 มี.ค. 68", "18/3/2568"),
        ("๑๘/๐๓/๒๕๖๘", "18/03/2568"), ("18.3.25", "18/3/2025"), ("Mar 2025", "3/2025"),
        ("4/6/2568 10:42", "4/6/2568"), ("2025-06-04", "2025/06/04"), ("เมื่อวาน", "เมื่อวาน"),
        ("03/2568", "03/2568"), ("", ""),
    ],
)  # fmt: skip
def test_days_as_people_write_them(text: str, meant: str) -> None:
    assert day_typed(text, rules()) == meant


@given(some.dates(date(2023, 1, 1), date(2027, 12, 31)))
def test_a_day_comes_back_as_it_was_shown(day: date) -> None:
    for language in LANGUAGES:
        typed = {**OFFICE, "amount": "1", "read_on": day_written(str(day), language)}
        assert typed_paper(BILLS, typed, rules(), NOWHERE).words["read_on"] == str(day)


@pytest.mark.parametrize("sample", [BILL, SLIP, WEIGHED])
def test_a_paper_comes_back_from_its_cells(sample: dict[str, str]) -> None:
    paper = read(sample)
    kind = all_kinds()[paper.kind]
    assert typed_paper(kind, cells_of(paper, "th"), rules(), NOWHERE) == paper
    assert typed_paper(kind, cells_of(paper, "en"), rules(), NOWHERE) == paper


def test_a_unit_may_stand_behind_the_amount() -> None:
    cells = {**OFFICE, "paper_month": "3/68", "amount": "2.307 MWh"}
    paper = typed_paper(BILLS, cells, rules(), NOWHERE)
    assert (str(paper.amount), paper.unit) == ("2.307", "MWh")
    assert cells_of(paper, "th")["amount"] == "2.307 MWh"
    with refused("unit.unknown"):
        typed_paper(BILLS, {**cells, "amount": "2 จรวด"}, rules(), NOWHERE)


def test_gas_is_cylinders_times_their_size() -> None:
    cells = {
        "source": "stationary.fuel", "variant": "lpg", "paper_date": "4/6/68", "cylinders": "2",
        "cylinder_size": "15", "amount": "999",
    }  # fmt: skip
    assert typed_paper(GAS, cells, rules(), NOWHERE).amount == 30


def test_a_row_that_nobody_knows_is_told() -> None:
    with refused("ledger.unknown_row"):
        typed_paper(BILLS, {"row": "จรวด", "amount": "1"}, rules(), NOWHERE)


def test_rows_of_one_name_are_told_by_their_source() -> None:
    slips = kind_named("fuel_slip")
    road = RowChoice("mobile.road_fuel", "diesel")
    assert road.name.th == "ดีเซล"
    assert row_name(slips, road).th != row_name(slips, RowChoice("stationary.fuel", "diesel")).th
    names = [row_name(slips, row).th for row in rows_fed(slips)]
    assert len(names) == len(set(names))


def test_a_line_begins_where_the_one_before_ended() -> None:
    after = following(cells_of(read(BILL), "th"), rules(), "th")
    assert after["paper_month"] == "04/2568"
    assert after["previous_reading"] == "44180"
    assert after["previous_read_on"] == "18/03/2568"
    assert after["item"] == BILL["item"]
    assert "reading" not in after
    assert "baht" not in after


def test_the_year_ends_with_its_last_month() -> None:
    december = cells_of(read(BILL, paper_month="12/2568"), "en")
    assert "paper_month" not in following(december, rules(), "en")


def test_an_odometer_goes_on() -> None:
    after = following(cells_of(read(SLIP), "th"), rules(), "th")
    assert after["odometer_out"] == "148366"
    assert after["paper_date"] == "06/06/2568"
    assert "slip_no" not in after
