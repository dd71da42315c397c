"""Month cells made of papers: planned before an act, written in it.

Whoever changes papers, or the rule by which they count, brings the cells up in the same act, so
that one undo takes both back.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.month_cells import Counted, MonthCell, count_papers
from lgo_desktop.core.papers.remaking import Place, Remaking, places_of, remaking_of, same_value
from lgo_desktop.core.statements.ledger_cutoff import STATEMENT as CUT_OFF
from lgo_desktop.core.statements.ledger_cutoff import cut_off_of
from lgo_desktop.storage.act import Act
from lgo_desktop.storage.entries import Origin
from lgo_desktop.storage.project_file import ProjectFile

LEDGER = "ledger"
"""The way of an entry that papers made."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an act will write: cells counted anew, and the account as it will be."""

    counted: Counted
    remaking: Remaking
    after: Mapping[EntryKey, Entry]

    def by_origin(self) -> dict[Origin, list[Entry]]:
        """The entries to put, by where they come from: the kinds of their papers."""
        kinds = {
            cell_key(cell): Origin(LEDGER, "+".join(cell.kinds)) for cell in self.counted.cells
        }
        found: dict[Origin, list[Entry]] = defaultdict(list)
        for entry in self.remaking.put:
            found[kinds[Target.of(entry.key), entry.key.period]].append(entry)
        return dict(found)

    def write(self, act: Act, inventory_id: str) -> None:
        """Write the entries, in an act that has begun."""
        for origin, entries in self.by_origin().items():
            act.put_entries(inventory_id, entries, {one.key: origin for one in entries})
        act.remove_entries(inventory_id, self.remaking.remove)


def cell_key(cell: MonthCell) -> tuple[Target, str]:
    """What tells month cells apart."""
    return cell.target, str(cell.month)


def plan(
    project: ProjectFile, inventory: Inventory, papers: Iterable[LedgerPaper],
    changed: Iterable[LedgerPaper], *, replace: bool = False,
) -> Plan:  # fmt: skip
    """What brings the months of changed papers up to all the papers that their accounts now have.

    Other months stay as they are, also those typed over on purpose. Raises :class:`Refused` with
    ``papers.typed_over`` where a month was typed by hand with another number, unless ``replace``.
    """
    standing = {entry.key: entry for entry in project.entries(inventory.id)}
    rule, _ = cut_off_of(standing.values())
    among = places_of(changed, rule)
    return _planned(project, inventory, standing, papers, among, replace=replace)


def plan_all(
    project: ProjectFile, inventory: Inventory, stated: Iterable[Entry] = (), *,
    replace: bool = False,
) -> Plan:  # fmt: skip
    """What brings every month up to its papers, for instance by another rule of cut-off.

    ``stated`` are entries that the act writes as well. Refused like :func:`plan`.
    """
    standing = {entry.key: entry for entry in project.entries(inventory.id)}
    standing |= {entry.key: entry for entry in stated}
    papers = project.papers(inventory.id)
    return _planned(project, inventory, standing, papers, replace=replace)


def _planned(
    project: ProjectFile, inventory: Inventory, standing: dict[EntryKey, Entry],
    papers: Iterable[LedgerPaper], among: Collection[Place] | None = None, *, replace: bool,
) -> Plan:  # fmt: skip
    rule, _ = cut_off_of(standing.values())
    counted = count_papers(papers, inventory, rule)
    made = made_of_papers(project, inventory.id)
    remaking = remaking_of(counted.cells, standing, made, inventory.id, among)
    if remaking.typed_over and not replace:
        raise Refused(*remaking.typed_over)
    after = standing | {entry.key: entry for entry in remaking.put}
    for key in remaking.remove:
        del after[key]
    return Plan(counted, remaking, dict(sorted(after.items())))


def made_of_papers(project: ProjectFile, inventory_id: str) -> frozenset[EntryKey]:
    """The keys of all entries that papers made."""
    origins = project.origins(inventory_id)
    return frozenset(key for key, origin in origins.items() if origin.way == LEDGER)


def held_by_papers(entry: Entry, standing: Entry, where: Where) -> Finding | None:
    """Why an entry may not be typed over one that papers made; None if it says the same."""
    if same_value(standing, entry):
        return None
    period = Text(entry.period.spoken("th"), entry.period.spoken("en"))
    return error(
        "papers.holds_cell", where, total=standing.written, typed=entry.written, period=period
    )


def states_cut_off(entries: Iterable[Entry]) -> bool:
    """Whether the rule of cut-off is among some entries."""
    return any(entry.key.source == CUT_OFF.id for entry in entries)
