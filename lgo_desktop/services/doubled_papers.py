"""Papers that come into the ledger a second time, told when they come."""

from collections.abc import Collection, Iterable, Sequence

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.checks.account import account_of
from lgo_desktop.core.checks.double_paper import NUMBERS
from lgo_desktop.core.checks.double_paper import look as double_papers
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.papers.checked import as_checked
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.ledger_cutoff import CutOff


def newly_doubled(
    kept: Sequence[LedgerPaper], added: Sequence[LedgerPaper], inventory: Inventory, rule: CutOff
) -> list[Finding]:
    """A warning for each of the added papers that the ledger, or the others, held already."""
    targets = {paper.target for paper in added}
    printed = {number for paper in added for number in _printed(paper)}
    near = [
        one for one in kept if one.target in targets or not printed.isdisjoint(_printed(one))
    ]  # fmt: skip
    again = _doubled([*near, *added], inventory, rule)
    known = set(_doubled(near, inventory, rule)) if again else set()
    return [finding for finding in again if finding not in known]


def _printed(paper: LedgerPaper) -> Collection[str]:
    return [paper.words[field] for field in NUMBERS if field in paper.words]


def _doubled(papers: Iterable[LedgerPaper], inventory: Inventory, rule: CutOff) -> list[Finding]:
    account = account_of(inventory, (), all_sources(), ledger=as_checked(papers, rule))
    return list(dict.fromkeys(double_papers(account)))
