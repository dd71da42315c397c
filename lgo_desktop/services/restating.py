"""Calculating a year again: a new version beside the first, which stays as it was."""

from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import normalize

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.admission import MOST_CHARACTERS
from lgo_desktop.core.analysis.base_year import chain_from, version_id, version_number
from lgo_desktop.core.inventory import Inventory, Precision, Restatement, RestatementReason
from lgo_desktop.services.factor_library import places
from lgo_desktop.services.factor_record import record_factors
from lgo_desktop.services.inventories import Started, check_rules, choose
from lgo_desktop.services.results import results_of
from lgo_desktop.services.surroundings import fresh_uuid, now, open_project
from lgo_desktop.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class RestatementWish:
    """Which inventory to calculate again, what kind of reason there is, and what happened.

    ``book``, ``precision`` and ``gwp`` are those of the version before unless given.
    """

    of: str
    reason: RestatementReason
    because: str
    book: str | None = None
    precision: Precision | None = None
    gwp: str | None = None


def restate(path: Path, wish: RestatementWish) -> Started:
    """A new version of an inventory, with its entries, where they came from, papers and evidence.

    Raises :class:`Refused`: an inventory that does not exist, ``restate.not_newest``,
    ``restate.no_reason``, ``entry.text_too_long``, or rules that cannot be (as for a new
    inventory).
    """
    with open_project(path) as project:
        before = choose(project, wish.of, path)
        where = Where(inventory=before.id)
        _check_newest(project, before, where)
        again = _next_version(before, replace(wish, because=_told(wish.because, where)))
        check_rules(again)
        entries = project.entries(before.id)
        origins = project.origins(before.id)
        papers = project.papers(before.id)
        links = project.evidence_links(before.id)
        used = project.factor_use(before.id)
        with project.begin("restate", at=now()) as act:
            act.add_inventory(again, fresh_uuid())
            act.put_entries(again.id, entries, origins)
            act.put_papers(again.id, papers)
            act.link_evidence(replace(link, inventory=again.id) for link in links)
            if _rules(again) == _rules(before):
                act.record_factor_use(again.id, used)
            else:
                record_factors(act, results_of(again, entries))
        findings = project.findings
    return Started(again, places().lgo(again.lgo), findings)


def _told(because: str, where: Where) -> str:
    written = normalize("NFC", " ".join(because.split()))
    if not written:
        raise Refused(error("restate.no_reason", where))
    if len(written) > MOST_CHARACTERS:
        raise Refused(error("entry.text_too_long", where, limit=MOST_CHARACTERS))
    return written


def _check_newest(project: ProjectFile, before: Inventory, where: Where) -> None:
    newest = chain_from(before, project.inventories())[-1]
    if newest != before:
        raise Refused(error("restate.not_newest", where, inventory=before.id, newest=newest.id))


def _next_version(before: Inventory, wish: RestatementWish) -> Inventory:
    first = before.id.partition("-r")[0]
    return replace(
        before,
        id=version_id(first, version_number(before.id) + 1),
        book=wish.book or before.book,
        precision=wish.precision or before.precision,
        gwp=wish.gwp or before.gwp,
        restatement=Restatement(before.id, wish.reason, wish.because, now().date()),
    )


def _rules(inventory: Inventory) -> tuple[str, str, str]:
    return inventory.book, inventory.precision, inventory.gwp
