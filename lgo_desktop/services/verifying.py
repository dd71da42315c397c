"""Verifying a bundle: its container, its hashes, and its numbers by calculating again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, has_error, warning
from lgo_desktop.bundle.descriptor import BundleDescriptor
from lgo_desktop.bundle.reader import Bundle, read_bundle_file
from lgo_desktop.bundle.restated import Restated, restated_properties
from lgo_desktop.bundle.table import Row, Table
from lgo_desktop.bundle.tables import ACTIVITY, ISSUES
from lgo_desktop.core.admission import admit
from lgo_desktop.core.analysis.base_year import version_id
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.inventory import Entry, Inventory, Restatement
from lgo_desktop.core.periods import BUDDHIST_OFFSET, ReportingYear
from lgo_desktop.services.bundle_evidence import EvidenceTold, evidence_told
from lgo_desktop.services.bundle_papers import months_unlike_papers, papers_in
from lgo_desktop.services.bundle_tables import entry_of, tables_of
from lgo_desktop.services.factor_library import library, places
from lgo_desktop.services.inventories import Wish, inventory_of
from lgo_desktop.services.results import Results, results_of

Verdict = Literal["accepted", "accepted_unsigned", "refused"]
State = Literal["equal", "differs", "unknown_pack"]
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of a bundle. ``differing`` names lines and totals that came out otherwise."""

    verdict: Verdict
    bundle: Bundle | None
    state: State | None
    lines: int
    differing: tuple[str, ...]
    findings: tuple[Finding, ...]
    evidence: EvidenceTold = field(default_factory=EvidenceTold)

    def as_dict(self) -> dict[str, Any]:
        """For JSON (schema ``lgo.verify/1``)."""
        told: dict[str, Any] = {"verdict": self.verdict, "signatures": []}
        if self.bundle is None:
            return told
        descriptor = self.bundle.descriptor
        return told | {
            "content_id": self.bundle.content_id,
            "recomputation": {
                "state": self.state, "lines": self.lines, "differing": list(self.differing),
            },
            "training": descriptor.training,
            "organisation": descriptor.organisation,
            "year": descriptor.year + BUDDHIST_OFFSET,
            "fiscal": descriptor.fiscal,
            "revision": descriptor.revision,
            "status": descriptor.status,
            "restatement": _restatement(descriptor.restatement),
            "evidence": self.evidence.as_dict(),
        }  # fmt: skip


def _restatement(said: Restated | None) -> dict[str, Any] | None:
    return None if said is None else dict(restated_properties(said))


def verify(path: Path) -> Verification:
    """The verdict on a bundle file. Nothing in it is believed: every line is calculated again."""
    where = Where(file=path.name)
    try:
        bundle = read_bundle_file(path)
        unknown = _unknown_packs(bundle.descriptor)
        if unknown:
            finding = warning("bundle.unknown_pack", where, packs=", ".join(unknown))
            return Verification("accepted_unsigned", bundle, "unknown_pack", 0, (), (finding,))
        inventory = _inventory(bundle.descriptor)
        entries = _entries(bundle, inventory.year)
        unlike = months_unlike_papers(papers_in(bundle, inventory), entries, inventory)
        evidence = evidence_told(bundle)
    except Refused as refusal:
        return Verification("refused", None, None, 0, (), refusal.findings)
    results = results_of(inventory, entries)
    differing = _differing(bundle, results)
    wrong = tuple(_wrong(differing, results, where))
    findings = (*wrong, *_of_evidence(evidence, where), *_of_papers(unlike, where))
    return Verification(
        "refused" if has_error(findings) else "accepted_unsigned", bundle,
        "differs" if wrong else "equal", len(results.calculation.lines), tuple(differing),
        findings, evidence,
    )  # fmt: skip


def _wrong(differing: Sequence[str], results: Results, where: Where) -> Iterator[Finding]:
    if differing:
        shown = ", ".join(differing[:MOST_NAMED])
        yield error("bundle.differs", where, count=len(differing), first=shown)
    if has_error(results.calculation.findings):
        yield error("bundle.cannot_calculate", where)


def _of_evidence(told: EvidenceTold, where: Where) -> Iterator[Finding]:
    if told.unlike:
        shown = ", ".join(told.unlike[:MOST_NAMED])
        yield error("bundle.evidence_unlike", where, count=len(told.unlike), first=shown)


def _of_papers(unlike: Sequence[str], where: Where) -> Iterator[Finding]:
    """A warning: an office may type over the sum of its papers, and then has to say why."""
    if unlike:
        shown = ", ".join(unlike[:MOST_NAMED])
        yield warning("bundle.papers", where, count=len(unlike), first=shown)


def _inventory(told: BundleDescriptor) -> Inventory:
    year = ReportingYear(told.year + BUDDHIST_OFFSET, told.fiscal)
    wish = Wish(told.organisation, told.kind, year, told.precision, told.book, told.gwp)
    places().lgo(told.organisation)
    first, again = inventory_of(wish), told.restatement
    if again is None:
        return first
    of = version_id(first.id, again.number - 1)
    restatement = Restatement(of, again.reason, again.because, again.on)
    return replace(first, id=version_id(first.id, again.number), restatement=restatement)


def _entries(bundle: Bundle, year: ReportingYear) -> list[Entry]:
    found = []
    for number, row in enumerate(bundle.table(ACTIVITY).rows, 1):
        where = Where(file=bundle.where.file, sheet=ACTIVITY.name, row=number)
        found.append(admit(entry_of(row, year, where), all_forms(), where))
    return found


def _unknown_packs(told: BundleDescriptor) -> list[str]:
    known = {pack.id: pack.sha256 for pack in library().packs.values()}
    return [pack.id for pack in told.factor_packs if known.get(pack.id) != pack.sha256]


def _differing(bundle: Bundle, results: Results) -> list[str]:
    """The keys of rows that the bundle tells otherwise than they come out here.

    The issues are left out: their sentences may change from one version to the next.
    """
    return [
        name
        for ours in tables_of(results)
        if ours.name not in (ACTIVITY.name, ISSUES.name)
        for name in _unlike(_by_key(ours), _by_key(bundle.table(ours)))
    ]


def _by_key(table: Table) -> dict[str, Row]:
    """The rows by what identifies them, as text."""
    places = [[c.name for c in table.columns].index(name) for name in table.primary_key]
    return {" / ".join(str(row[n]) for n in places): row for row in table.rows}


def _unlike(ours: Mapping[str, Row], theirs: Mapping[str, Row]) -> list[str]:
    names = sorted(ours.keys() | theirs.keys())
    return [name for name in names if ours.get(name) != theirs.get(name)]
