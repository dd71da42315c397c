"""TGO's rules on the results of an inventory: of itself, and beside its base year."""

from dataclasses import replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, note, warning
from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.analysis.base_year import (
    Declaration,
    Recalculation,
    chain_from,
    declared_base_year,
    differing_years,
    recalculation,
    version_number,
    versions_of,
)
from lgo_desktop.core.analysis.base_year_review import BaseYearReview, Version
from lgo_desktop.core.analysis.boundary_events import (
    BoundaryEvent,
    boundary_events,
    in_order,
    unclear_events,
)
from lgo_desktop.core.analysis.review import Review, review
from lgo_desktop.core.analysis.version_differences import VersionDifference, version_differences
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.base_year_declaration import STATEMENT as BASE_YEAR
from lgo_desktop.services.factor_library import library
from lgo_desktop.services.results import Results, results_of
from lgo_desktop.storage.project_file import ProjectFile


def review_of(results: Results) -> Review:
    """The review of an inventory by itself, made now unless it was made before."""
    return results.review or review(
        results.inventory, results.entries, results.calculation.lines, results.totals,
        sources=all_sources(), editions=library().editions,
    )  # fmt: skip


def with_review(results: Results) -> Results:
    """The results with the review of the inventory by itself, and its findings."""
    made = review_of(results)
    return replace(results, review=made).with_findings(made.findings)


def with_base_year(results: Results, project: ProjectFile) -> Results:
    """The results beside the base year that the office declares, and its findings."""
    made = _BesideOthers(results, project).review()
    return replace(results, base_year=made).with_findings(made.findings)


class _BesideOthers:
    """One inventory among the others of its project, each calculated at most once."""

    def __init__(self, results: Results, project: ProjectFile) -> None:
        self._results = results
        self._here = results.inventory
        self._project = project
        self._standing = [one for one in project.inventories() if one.kind == self._here.kind]
        self._known = {self._here.id: results}

    def review(self) -> BaseYearReview:
        """Everything about the base year, and about the versions of this inventory."""
        own_events = boundary_events(self._results.entries)
        events = tuple(own_events)
        findings: list[Finding] = unclear_events(own_events, self._here.id)
        versions: list[Inventory] = []
        due: Recalculation | None = None
        declaration = self._declaration(findings)
        if declaration is not None:
            versions = versions_of(declaration.year, self._standing)
            findings += self._comparability(declaration, versions)
            events = self._events_until_now(own_events)
        if declaration is not None and versions:
            total = self._of(versions[-1]).totals.total
            due = recalculation(events, versions, total, declaration.threshold)
            findings += self._call_for(due, versions[-1])
        own = self._own_chain()
        findings += self._superseded(own)
        return BaseYearReview(
            declaration, self._with_totals(versions), events, due,
            self._with_totals(own if len(own) > 1 else []), self._differences(), tuple(findings),
        )  # fmt: skip

    def _declaration(self, findings: list[Finding]) -> Declaration | None:
        try:
            return declared_base_year(self._results.entries, self._here)
        except Refused as refusal:
            findings += refusal.findings
            return None

    def _events_until_now(self, own: list[BoundaryEvent]) -> tuple[BoundaryEvent, ...]:
        """The events of this year and of all years before; of one name, what is said last."""
        end = self._here.year.period.last
        others = [one for one in self._standing if one.year.period.last <= end]
        others.sort(key=lambda one: (one.year.period.last, version_number(one.id)))
        by_name = {
            event.name: event
            for one in others
            for event in boundary_events(self._project.entries(one.id))
        }
        by_name.update({event.name: event for event in own})
        return in_order(by_name.values())

    def _comparability(self, declaration: Declaration, versions: list[Inventory]) -> list[Finding]:
        if versions:
            return differing_years(declaration, versions[-1], self._here)
        where = Where(inventory=self._here.id, source=BASE_YEAR.id)
        return [note("base_year.no_inventory", where, year=declaration.year.label)]

    def _call_for(self, due: Recalculation, newest: Inventory) -> list[Finding]:
        if not due.needed or due.share is None:
            return []
        where = Where(inventory=self._here.id, source=BASE_YEAR.id)
        return [
            warning(
                "base_year.recalculate", where, share=grouped(due.share * 100, 2),
                threshold=grouped(due.threshold * 100, 2), inventory=newest.id,
            )
        ]  # fmt: skip

    def _own_chain(self) -> list[Inventory]:
        """All versions of this inventory, itself among them."""
        by_id = {one.id: one for one in self._standing}
        first = self._here
        while first.restatement is not None:
            first = by_id[first.restatement.of]
        return chain_from(first, self._standing)

    def _superseded(self, own: list[Inventory]) -> list[Finding]:
        if own[-1] == self._here:
            return []
        where = Where(inventory=self._here.id)
        return [note("inventory.restated", where, inventory=self._here.id, newest=own[-1].id)]

    def _differences(self) -> tuple[VersionDifference, ...]:
        restatement = self._here.restatement
        if restatement is None:
            return ()
        before = self._of(self._project.inventory(restatement.of))
        lines = self._results.calculation.lines
        return tuple(version_differences(before.calculation.lines, lines))

    def _with_totals(self, inventories: list[Inventory]) -> tuple[Version, ...]:
        return tuple(Version(one, self._of(one).totals) for one in inventories)

    def _of(self, inventory: Inventory) -> Results:
        if inventory.id not in self._known:
            entries = self._project.entries(inventory.id)
            self._known[inventory.id] = results_of(inventory, entries)
        return self._known[inventory.id]
