"""In which month a paper counts: by the paper, by the days between readings, or by payment."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from random import Random

import pytest
from core_samples import rules
from hypothesis import given
from hypothesis import strategies as st
from paper_samples import BILL, SLIP, amounts, numbered, read

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.papers.counting import lacks_date, month_of, parts_of, shares
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import count_papers
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.statements.ledger_cutoff import (
    BY_PAPER_MONTH,
    BY_PAYMENT,
    BY_READING_DAYS,
    CutOff,
)

KIND = all_kinds()["electricity_bill"]
OFFICE = Target("purchased.electricity", "office", "", "CA 1")
RULES: tuple[CutOff, ...] = (BY_PAPER_MONTH, BY_READING_DAYS, BY_PAYMENT)

AMOUNTS = st.decimals("0", "9999999", places=2)
DAYS = st.dates(date(2024, 10, 1), date(2026, 3, 31))


@st.composite
def bills(draw: st.DrawFn) -> LedgerPaper:
    """Bills by meter of an account, some of them beyond the year."""
    read_on = draw(DAYS)
    words = {"read_on": read_on.isoformat()}
    if draw(st.booleans()):
        before = read_on - timedelta(days=draw(st.integers(1, 70)))
        words["previous_read_on"] = before.isoformat()
    if draw(st.booleans()):
        words["paid_on"] = draw(DAYS).isoformat()
    numbers = {"baht": draw(AMOUNTS)} if draw(st.booleans()) else {}
    unit = draw(st.sampled_from(["kWh", "MWh"]))
    return LedgerPaper(0, KIND.id, OFFICE, draw(AMOUNTS), unit, numbers, words)


def in_kwh(amount: Decimal, unit: str) -> Decimal:
    return amount * 1000 if unit == "MWh" else amount


def test_a_bill_counts_in_the_month_printed_on_it() -> None:
    late = read(BILL, paper_month="04/2568")
    assert [str(part.month) for part in parts_of(late, KIND, BY_PAPER_MONTH)] == ["2025-04"]


def test_without_a_printed_month_the_reading_says_it() -> None:
    cells = {name: text for name, text in BILL.items() if name != "paper_month"}
    assert str(month_of(read(cells), KIND)) == "2025-03"


def test_a_bill_is_spread_by_days_and_nothing_is_lost() -> None:
    """18 February to 18 March 2568: ten days of February, eighteen of March."""
    first, last = parts_of(read(BILL), KIND, BY_READING_DAYS)
    assert (str(first.month), first.amount) == ("2025-02", Decimal("823.929"))
    assert (str(last.month), last.amount) == ("2025-03", Decimal("1483.071"))
    assert first.sums["baht"] == Decimal(11074) * 10 / 28
    assert first.amount + last.amount == 2307


def test_a_reading_on_the_first_leaves_nothing_to_the_month() -> None:
    """The day of the earlier reading belongs to the bill before."""
    turned = read(BILL, previous_read_on="28/02/2568", read_on="31/03/2568")
    assert [str(part.month) for part in parts_of(turned, KIND, BY_READING_DAYS)] == ["2025-03"]


def test_payment_decides_where_it_is_the_rule() -> None:
    paid = read(BILL, paid_on="2/4/2568")
    assert [str(part.month) for part in parts_of(paid, KIND, BY_PAYMENT)] == ["2025-04"]


@pytest.mark.parametrize("rule", RULES)
def test_a_slip_counts_on_its_day_by_every_rule(rule: CutOff) -> None:
    slip = read(SLIP)
    kind = all_kinds()[slip.kind]
    assert [str(part.month) for part in parts_of(slip, kind, rule)] == ["2025-06"]
    assert not lacks_date(slip, kind, rule)


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"previous_read_on": ""}, BY_READING_DAYS),
        ({"previous_read_on": "18/03/2568"}, BY_READING_DAYS),
        ({"previous_read_on": "18/03/2566"}, BY_READING_DAYS),
        ({}, BY_PAYMENT),
    ],
)
def test_a_bill_without_the_date_of_the_rule_is_told(changed: dict[str, str], rule: CutOff) -> None:
    bill = read(BILL, 1, **changed)
    assert lacks_date(bill, KIND, rule)
    assert count_papers([bill], rules(), rule).undated == (bill,)
    assert amounts(count_papers([bill], rules(), rule).cells) == {"2025-03": Decimal(2307)}


@given(AMOUNTS, st.lists(st.integers(1, 31), min_size=1, max_size=14))
def test_shares_are_the_whole(value: Decimal, days: list[int]) -> None:
    parts = shares(value, list(accumulate(days)))
    assert len(parts) == len(days)
    assert add_up(parts) == value
    assert all(part >= 0 for part in parts)


@given(st.lists(bills(), max_size=12), st.sampled_from(RULES), st.randoms())
def test_the_cells_are_the_papers_whatever_their_order(
    papers: list[LedgerPaper], rule: CutOff, shuffled: Random
) -> None:
    kept = [numbered(paper, number) for number, paper in enumerate(papers, 1)]
    counted = count_papers(kept, rules(), rule)
    inside = add_up(in_kwh(one.amount.number, one.amount.unit) for one in counted.cells)
    outside = add_up(in_kwh(one.amount, one.paper.unit) for one in counted.outside)
    assert inside + outside == add_up(in_kwh(one.amount, one.unit) for one in kept)
    mixed = list(kept)
    shuffled.shuffle(mixed)
    assert count_papers(mixed, rules(), rule) == counted


@given(st.lists(bills(), min_size=1, max_size=8), st.sampled_from(RULES))
def test_money_is_told_only_where_every_paper_tells_it(
    papers: list[LedgerPaper], rule: CutOff
) -> None:
    kept = [numbered(paper, number) for number, paper in enumerate(papers, 1)]
    for cell in count_papers(kept, rules(), rule).cells:
        told = {entry.key.field: entry.value for entry in cell.entries}
        assert ("baht" in told) == all("baht" in paper.numbers for paper in cell.papers)
        if "baht" in told:
            assert told["baht"] == add_up(part.sums["baht"] for part in cell.parts)
