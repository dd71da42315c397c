"""Papers of a month together: the amount, and the evidence that all of them give."""

from decimal import Decimal

import pytest
from core_samples import rules
from paper_samples import BILL, SLIP, WEIGHED, amounts, read, said_in
from storage_samples import refused

from lgo_desktop.core.checks.account import account_of
from lgo_desktop.core.checks.run import findings_of
from lgo_desktop.core.papers.checked import as_checked
from lgo_desktop.core.papers.month_cells import count_papers
from lgo_desktop.core.papers.told import told
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.ledger_cutoff import (
    BY_PAPER_MONTH,
    BY_READING_DAYS,
    STATEMENT,
    CutOff,
    cut_off_of,
    name_of,
)

NEXT = {
    "paper_month": "04/2568", "previous_read_on": "18/03/2568", "read_on": "18/04/2568",
    "previous_reading": "44,180", "reading": "46,503", "amount": "2,323", "baht": "11,150.40",
    "bill_no": "0411-001",
}  # fmt: skip


def test_one_bill_says_all_it_says() -> None:
    (cell,) = count_papers([read(BILL)], rules(), BY_PAPER_MONTH).cells
    assert said_in(cell) == {
        "quantity": Decimal(2307), "baht": Decimal("11074.00"), "multiplier": Decimal(1),
        "previous_reading": Decimal(41873), "reading": Decimal(44180), "bill_no": "0311-001",
        "previous_read_on": "2025-02-18", "read_on": "2025-03-18",
    }  # fmt: skip


def test_two_bills_of_a_month_that_follow_on_reach_from_first_to_last() -> None:
    bills = [read(BILL, 1, paper_month="04/2568"), read(BILL, 2, **NEXT)]
    (cell,) = count_papers(bills, rules(), BY_PAPER_MONTH).cells
    assert said_in(cell) == {
        "quantity": Decimal(4630), "baht": Decimal("22224.40"), "multiplier": Decimal(1),
        "previous_reading": Decimal(41873), "reading": Decimal(46503),
        "previous_read_on": "2025-02-18", "read_on": "2025-04-18",
    }  # fmt: skip


def test_a_changed_meter_leaves_the_readings_to_the_bills() -> None:
    changed = read(BILL, 2, **{**NEXT, "previous_reading": "0", "reading": "2323"})
    bills = [read(BILL, 1, paper_month="04/2568"), changed]
    (cell,) = count_papers(bills, rules(), BY_PAPER_MONTH).cells
    assert said_in(cell) == {"quantity": Decimal(4630), "baht": Decimal("22224.40")}


def test_a_spread_month_has_money_and_no_readings() -> None:
    bills = [read(BILL, 1), read(BILL, 2, **NEXT)]
    cells = count_papers(bills, rules(), BY_READING_DAYS).cells
    assert [str(cell.month) for cell in cells] == ["2025-02", "2025-03", "2025-04"]
    assert all(said_in(cell).keys() == {"quantity", "baht"} for cell in cells)
    assert sum(amounts(cells).values()) == 4630


def test_slips_give_the_distance_and_scales_the_trips() -> None:
    second = {"slip_no": "12/588", "odometer_out": "148366", "odometer_in": "148500"}
    slips = [read(SLIP, 1), read(SLIP, 2, **second)]
    (fuel,) = count_papers(slips, rules(), BY_PAPER_MONTH).cells
    assert said_in(fuel) == {
        "quantity": Decimal("90.0"), "baht": Decimal("2874.60"), "distance": Decimal(280)
    }  # fmt: skip
    weighed = [read(WEIGHED, 1), read(WEIGHED, 2, slip_no="7")]
    (waste,) = count_papers(weighed, rules(), BY_PAPER_MONTH).cells
    assert said_in(waste) == {
        "quantity": Decimal(8340), "gross_in": Decimal(19720), "gross_out": Decimal(11380),
        "trips": Decimal(2),
    }  # fmt: skip


def test_cylinders_become_kilograms() -> None:
    gas = {"kind": "gas_cylinders", "item": "ศพด.", "paper_date": "4/6/2568"}
    receipt = read(gas, cylinders="2", cylinder_size="15")
    assert (receipt.amount, receipt.unit, receipt.target.variant) == (Decimal(30), "kg", "lpg")


def test_tonnes_and_kilograms_of_a_month_add_up() -> None:
    papers = [read(WEIGHED, 1), read(WEIGHED, 2, amount="4.17", unit="ตัน")]
    (cell,) = count_papers(papers, rules(), BY_PAPER_MONTH).cells
    assert (cell.amount.number, cell.amount.unit) == (Decimal("8340.00"), "kg")


def test_litres_and_kilograms_do_not() -> None:
    gas = [read(SLIP, 1, variant="lpg"), read(SLIP, 2, variant="lpg", unit="kg")]
    with refused("papers.units"):
        count_papers(gas, rules(), BY_PAPER_MONTH)


def test_what_lies_outside_the_year_is_told() -> None:
    """The bill of December 2567 that was paid in January."""
    december = read(
        BILL, 1, paper_month="12/2567", previous_read_on="18/11/2567", read_on="18/12/2567"
    )
    january = read(
        BILL, 2, paper_month="01/2568", previous_read_on="18/12/2567", read_on="18/01/2568"
    )
    by_month = count_papers([december, january], rules(), BY_PAPER_MONTH)
    (found,) = told(by_month, rules())
    assert (found.code, dict(found.values)["papers"]) == ("papers.outside", 1)
    assert found.where.period == "2024-12"
    assert not list(told(by_month, rules(), {2}))
    spread = count_papers([december, january], rules(), BY_READING_DAYS)
    (rest,) = told(spread, rules())
    assert (rest.code, dict(rest.values)["papers"]) == ("papers.partly_outside", 3)


def test_slips_beside_a_statement_are_doubted() -> None:
    statement = {
        "kind": "station_statement", "variant": "diesel", "item": "81-2250",
        "paper_month": "06/2568", "amount": "342", "slip_no": "ST-6",
    }  # fmt: skip
    counted = count_papers([read(SLIP, 1), read(statement, 2)], rules(), BY_PAPER_MONTH)
    assert [found.code for found in told(counted, rules(), {2})] == ["papers.two_kinds"]
    assert not list(told(counted, rules(), {3}))


@pytest.mark.parametrize("rule", [BY_PAPER_MONTH, BY_READING_DAYS])
def test_good_papers_are_not_doubted_beside_their_own_months(rule: CutOff) -> None:
    papers = [read(BILL, 1), read(BILL, 2, **NEXT), read(SLIP, 3), read(WEIGHED, 4)]
    papers.append(read(WEIGHED, 5, slip_no="8", paper_date="5/6/2568"))
    cells = count_papers(papers, rules(), rule).cells
    entries = [entry for cell in cells for entry in cell.entries]
    account = account_of(
        rules(), entries, all_sources(), ledger=as_checked(papers, rule)
    )  # fmt: skip
    found = {finding.code for finding in findings_of(account)}
    doubts = {
        "check.double_paper", "check.sum_of_papers", "check.reading_chain", "check.cut_off",
        "check.reading_difference", "check.reading_gap", "check.weighing", "check.paper_month",
        "check.paper_year", "check.evidence_without_amount", "check.trips_and_weight",
    }  # fmt: skip
    assert not found & doubts


def test_single_papers_are_looked_at() -> None:
    wrong = read(BILL, 2, **{**NEXT, "amount": "23230", "previous_reading": "44,108"})
    papers = [read(BILL, 1), wrong, read(BILL, 3, paper_month="05/2568")]
    cells = count_papers(papers, rules(), BY_PAPER_MONTH).cells
    entries = [entry for cell in cells for entry in cell.entries]
    account = account_of(
        rules(), entries, all_sources(), ledger=as_checked(papers, BY_PAPER_MONTH)
    )  # fmt: skip
    found = {finding.code for finding in findings_of(account)}
    assert {"check.double_paper", "check.reading_chain", "check.reading_difference"} <= found


def test_the_rule_is_the_month_of_the_paper_until_another_is_stated() -> None:
    assert cut_off_of([]) == (BY_PAPER_MONTH, False)
    assert name_of(BY_READING_DAYS).en.startswith("Spread")
    assert STATEMENT.id == "ledger.cutoff"
