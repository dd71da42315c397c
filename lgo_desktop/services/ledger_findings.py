"""What the rules of the checks find about papers, paper by paper."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.checks.account import account_of
from lgo_desktop.core.checks.double_paper import NUMBERS
from lgo_desktop.core.checks.run import findings_of
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.papers.checked import as_checked
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.ledger_cutoff import CutOff
from lgo_desktop.services.price_table import usual_prices

Found = Mapping[int, tuple[Finding, ...]]
"""Findings by the number of their paper."""


def findings_of_papers(
    papers: Sequence[LedgerPaper], registers: Iterable[Entry], inventory: Inventory, rule: CutOff
) -> dict[int, tuple[Finding, ...]]:
    """What is found about each of some papers; about most of them nothing.

    The rules name a month, which many papers share. So each is handed to them under its own number
    in the place of its month, and gets the month back in what they say.
    """
    checked = as_checked(papers, rule)
    months = {one.number_in_book: one.written for one in checked}
    account = account_of(
        inventory, registers, all_sources(), prices=usual_prices(),
        ledger=[replace(one, written=one.number_in_book) for one in checked],
    )  # fmt: skip
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings_of(account):
        number = finding.where.period
        if number in months:
            place = replace(finding.where, period=months[number])
            found[int(number)].append(finding.at(place))
    return {number: tuple(some) for number, some in found.items()}


def touched_by(papers: Iterable[LedgerPaper], kept: Iterable[LedgerPaper]) -> list[LedgerPaper]:
    """The papers whose findings may change with some papers: same account, or same number."""
    changed = list(papers)
    targets = {one.target for one in changed}
    printed = {number for one in changed for number in _printed(one)}
    return [
        one for one in kept if one.target in targets or not printed.isdisjoint(_printed(one))
    ]  # fmt: skip


def _printed(paper: LedgerPaper) -> list[str]:
    return [paper.words[field] for field in NUMBERS if field in paper.words]
