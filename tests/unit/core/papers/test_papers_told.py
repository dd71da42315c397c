"""What is told of papers: behind a number, without the date of the rule, and against typed ones."""

from dataclasses import replace
from decimal import Decimal

from core_samples import rules
from paper_samples import BILL, WEIGHED, numbered, read
from storage_samples import refused

from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.core.papers.admission import admit_paper
from lgo_desktop.core.papers.month_cells import count_papers
from lgo_desktop.core.papers.proof import MOST_PAPERS, paper_steps
from lgo_desktop.core.papers.remaking import remaking_of
from lgo_desktop.core.papers.told import told
from lgo_desktop.core.statements.ledger_cutoff import (
    BY_PAPER_MONTH,
    BY_PAYMENT,
    BY_READING_DAYS,
)


def test_a_share_is_told_with_its_whole() -> None:
    cells = count_papers([read(BILL, 1)], rules(), BY_READING_DAYS).cells
    steps = paper_steps(cells, {cells[0].amount.key}, BY_READING_DAYS)
    assert [step.step for step in steps] == ["papers", "paper 0311-001"]
    assert steps[1].value == Decimal("823.929")
    assert getattr(steps[1].ref, "en", "").endswith("part of 2307 kWh")


def test_many_papers_are_named_up_to_a_number_and_still_add_up() -> None:
    slips = [numbered(read(WEIGHED), number) for number in range(1, MOST_PAPERS + 4)]
    (cell,) = count_papers(slips, rules(), BY_PAPER_MONTH).cells
    first, *each = paper_steps([cell], {cell.amount.key}, BY_PAPER_MONTH)
    assert first.value == MOST_PAPERS + 3
    assert (each[0].step, each[-1].step) == ("paper #1", "further papers")
    assert sum(step.number for step in each) == cell.amount.number


def test_of_many_months_only_the_count_is_told() -> None:
    slips = [read(WEIGHED, 1, item="ทต."), read(WEIGHED, 2, paper_date="4/7/2568")]
    cells = count_papers(slips, rules(), BY_PAPER_MONTH).cells
    steps = paper_steps(cells, {cell.amount.key for cell in cells}, BY_PAPER_MONTH)
    assert [step.step for step in steps] == ["papers 2025-07", "papers ทต. 2025-06"]


def test_papers_without_the_date_of_the_rule_are_counted() -> None:
    bills = [read(BILL, 1), read(BILL, 2, paid_on="1/4/2568"), read(BILL, 3)]
    counted = count_papers(bills, rules(), BY_PAYMENT)
    (found,) = told(counted, rules())
    assert (found.code, dict(found.values)["papers"]) == ("papers.no_date", 2)
    assert not list(told(counted, rules(), {2}))


def test_typed_evidence_stands_in_the_way_too() -> None:
    (cell,) = count_papers([read(BILL, 1)], rules(), BY_PAPER_MONTH).cells
    standing = {entry.key: entry for entry in cell.entries}
    number = next(key for key in standing if key.field == "bill_no")
    standing[number] = replace(standing[number], value="0311-002")
    found = remaking_of([cell], standing, (), "cfo-2568")
    assert [one.where.field for one in found.typed_over] == ["bill_no"]


def test_a_paper_put_together_by_a_program_is_looked_at_too() -> None:
    gas = read(
        {"kind": "gas_cylinders", "paper_date": "4/6/2568"}, cylinders="1", cylinder_size="15"
    )
    with refused("papers.left_out"):
        admit_paper(replace(gas, numbers={}), rules(), NOWHERE)
    with refused("papers.unknown_field"):
        admit_paper(replace(gas, words={**gas.words, "reading": "1"}), rules(), NOWHERE)
