"""The papers behind results: told by which rule they count, and whether the months are theirs."""

from collections.abc import Iterator
from dataclasses import replace

from lgo_desktop.base.findings import Finding, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.month_cells import count_papers
from lgo_desktop.core.papers.remaking import unlike_their_papers
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
    standing = {entry.key: entry for entry in results.entries}
    for cell, entry in unlike_their_papers(counted.cells, standing):
        amount = cell.amount
        if entry is None or amount.key in made:
            period = Text(amount.period.spoken("th"), amount.period.spoken("en"))
            yield error(
                "papers.cell_behind", amount.key.where(inventory.id), period=period,
                typed=entry.written if entry else "–", total=amount.written,
                papers=len(cell.parts),
            )  # fmt: skip
