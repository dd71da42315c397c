"""The papers behind results: told by which rule they count, and whether the months are theirs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lgo_desktop.base.findings import Finding, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.month_cells import MonthCell, count_papers
from lgo_desktop.core.papers.remaking import same_value
from lgo_desktop.core.papers.told import rule_told, told
from lgo_desktop.core.statements.ledger_cutoff import cut_off_of
from lgo_desktop.services.month_cells import made_of_papers
from lgo_desktop.services.results import Results
from lgo_desktop.storage.project_file import ProjectFile


def with_papers(results: Results, project: ProjectFile) -> Results:
    """The results with the papers of the ledger, and findings about how they count.

    An error for a month that papers made and that no longer is their sum. A month typed over on
    purpose is for the rules of the checks to compare.
    """
    papers = project.papers(results.inventory.id)
    if not papers:
        return results
    made = made_of_papers(project, results.inventory.id)
    return replace(results, papers=papers).with_findings(_found(results, papers, made))


def _found(
    results: Results, papers: tuple[LedgerPaper, ...], made: frozenset[EntryKey]
) -> Iterator[Finding]:
    inventory = results.inventory
    rule, stated = cut_off_of(results.entries)
    yield rule_told(rule, inventory, len(papers), stated=stated)
    counted = count_papers(papers, inventory, rule)
    yield from told(counted, inventory)
    for cell, entry in cells_behind(counted.cells, results.entries):
        if cell.amount.key in made:
            period = Text(entry.period.spoken("th"), entry.period.spoken("en"))
            yield error(
                "papers.cell_behind", entry.key.where(inventory.id), period=period,
                typed=entry.written, total=cell.amount.written, papers=len(cell.parts),
            )  # fmt: skip


def cells_behind(
    cells: Iterable[MonthCell], entries: Iterable[Entry]
) -> Iterator[tuple[MonthCell, Entry]]:
    """The cells whose amount in the account is another than their papers make."""
    standing = {entry.key: entry for entry in entries}
    for cell in cells:
        entry = standing.get(cell.amount.key)
        if entry is not None and not same_value(entry, cell.amount):
            yield cell, entry
