"""Checking an inventory: what its calculation found, and what the rules find."""

from dataclasses import replace
from pathlib import Path

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.analysis.base_year import versions_of
from lgo_desktop.core.checks.account import Account, account_of
from lgo_desktop.core.checks.run import findings_of
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.papers.checked import as_checked
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.ledger_cutoff import cut_off_of
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.factor_record import results_in
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.price_table import usual_prices
from lgo_desktop.services.results import Results
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.project_file import ProjectFile


def check(path: Path, inventory_id: str | None = None) -> tuple[Finding, ...]:
    """The findings of opening, of the calculation and of all rules, each once."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        results = results_in(project, inventory.id).with_findings(project.findings)
        account = account_in(results, entries_of_the_year_before(project, inventory))
    found = (*results.calculation.findings, *findings_of(account))
    return tuple(dict.fromkeys(found))


def account_in(results: Results, before: tuple[Entry, ...] | None = None) -> Account:
    """Results as the rules look at them, with their papers, and the program's prices."""
    rule, _ = cut_off_of(results.entries)
    return account_of(
        results.inventory, results.entries, all_sources(), lines=results.calculation.lines,
        ledger=as_checked(results.papers, rule), before=before, prices=usual_prices(),
        editions=library().editions,
    )  # fmt: skip


def entries_of_the_year_before(
    project: ProjectFile, inventory: Inventory
) -> tuple[Entry, ...] | None:
    """The entries one year earlier, of the newest version; None if there is no such inventory."""
    before = replace(inventory.year, buddhist_year=inventory.year.buddhist_year - 1)
    standing = [one for one in project.inventories() if one.kind == inventory.kind]
    versions = [one for one in versions_of(before, standing) if one.year == before]
    return tuple(project.entries(versions[-1].id)) if versions else None
