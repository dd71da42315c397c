"""Results of an inventory: calculated afresh from the entries, with the packs that were used."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.analysis.base_year_review import BaseYearReview
from lgo_desktop.core.analysis.review import Review
from lgo_desktop.core.calculate import Calculation, Calculator
from lgo_desktop.core.choices.weighing import WeighedChoice
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.factors.own import OwnFactors, own_factors
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.totals import Totals, totals_of
from lgo_desktop.services.factor_library import library


@dataclass(frozen=True, slots=True)
class Results:
    """An inventory's entries, its calculation, totals, and the packs behind them.

    ``choices`` are there once they have been weighed, ``review`` and ``base_year`` once TGO's rules
    have been looked at, ``papers`` once the ledger has been read.
    """

    entries: tuple[Entry, ...]
    calculation: Calculation
    totals: Totals
    packs: Mapping[str, str]
    choices: tuple[WeighedChoice, ...] = ()
    review: Review | None = None
    base_year: BaseYearReview | None = None
    papers: tuple[LedgerPaper, ...] = ()

    @property
    def inventory(self) -> Inventory:
        """The inventory that was calculated."""
        return self.calculation.inventory

    def with_findings(self, more: Iterable[Finding]) -> "Results":
        """The same results with further findings."""
        findings = (*self.calculation.findings, *more)
        return replace(self, calculation=replace(self.calculation, findings=findings))


def calculator_for(inventory: Inventory, entries: Sequence[Entry]) -> Calculator:
    """The calculator with the book, gases and sources of an inventory, and the office's factors."""
    return _with(inventory, _own_factors(inventory, entries))


def results_of(inventory: Inventory, entries: Sequence[Entry]) -> Results:
    """The results of some entries under the rules of an inventory."""
    own = _own_factors(inventory, entries)
    calculation = _with(inventory, own).run(entries)
    used = {factor.pack for factor in factors_of(calculation.lines)} | {"gwp", "books"}
    packs = {pack.id: pack.sha256 for pack in library().packs.values() if pack.id in used}
    results = Results(tuple(entries), calculation, totals_of(calculation.lines), packs)
    return results.with_findings((*own.findings, *own.told(calculation.lines, inventory.id)))


def _own_factors(inventory: Inventory, entries: Sequence[Entry]) -> OwnFactors:
    shelf = library()
    return own_factors(entries, shelf.books[inventory.book], shelf.gas_table, inventory.id)


def _with(inventory: Inventory, own: OwnFactors) -> Calculator:
    shelf = library()
    book = shelf.books[inventory.book].with_own(own.answers)
    return Calculator(inventory, book, shelf.gas_table, all_sources())


def factors_of(lines: Sequence[Line]) -> list[Factor]:
    """Every factor behind some lines, the parts of mixtures too, each once."""
    answers = (line.weight.answer for line in lines)
    parts = (part.factor for answer in answers if answer is not None for part in answer.parts)
    return list({(factor.edition, factor.key): factor for factor in parts}.values())
