"""What can be written in one act: all of it is saved together, or none."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sqlalchemy import Connection, select

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.storage import tables
from lgo_desktop.storage.change_log import ChangeLog
from lgo_desktop.storage.content_hash import content_hash
from lgo_desktop.storage.entries import BY_HAND, Origin, entry_key, entry_row
from lgo_desktop.storage.evidence import (
    Evidence,
    EvidenceLink,
    evidence_row,
    keep_bytes,
    link_key,
    link_row,
    links_of,
    read_links,
)
from lgo_desktop.storage.factor_use import FactorUse, factor_use_row
from lgo_desktop.storage.inventories import (
    Facility,
    described,
    facility_ids,
    inventory_row,
    read_project,
    restated_by,
    restatement_row,
)
from lgo_desktop.storage.papers import paper_key, paper_row

_ALL_BY_HAND: Mapping[EntryKey, Origin] = MappingProxyType({})


class Act:
    """The writing end of a project file, alive inside ``ProjectFile.begin``."""

    def __init__(self, connection: Connection, log: ChangeLog) -> None:
        self._connection = connection
        self._log = log

    def add_inventory(self, given: Inventory, uuid: str) -> None:
        """Add an inventory.

        Raises :class:`Refused` with ``project.inventory_exists``, ``project.other_lgo`` or, if it
        restates one that there is not, ``project.inventory_unknown``.
        """
        where = Where(inventory=given.id)
        held = read_project(self._connection)
        if given.lgo != held.lgo:
            raise Refused(error("project.other_lgo", where, lgo=given.lgo, held=held.lgo))
        if inventory_row(self._connection, given.id):
            raise Refused(error("project.inventory_exists", where, inventory=given.id))
        created = held.save_seq if self._log.seq else held.save_seq + 1
        row = {**described(given), "uuid": uuid, "created_seq": created, "approved": None}
        self._log.put(tables.inventory, [row])
        if given.restatement is not None:
            self._inventory(given.restatement.of)
            self._log.put(tables.restatement, [restatement_row(given.id, given.restatement)])

    def change_inventory(self, given: Inventory) -> None:
        """Replace the rules of an inventory: its book, precision or GWP set.

        Refused with ``project.superseded`` if another version followed it.
        """
        row = self._newest(given.id)
        self._log.put(tables.inventory, [{**row, **described(given)}])

    def approve(self, inventory_id: str) -> str:
        """Keep the hash of all that the inventory says now, and return it."""
        row = self._inventory(inventory_id)
        digest = content_hash(self._connection, inventory_id)
        self._log.put(tables.inventory, [{**row, "approved": digest}])
        return digest

    def put_facility(self, given: Facility) -> None:
        """Add a facility, or note its division."""
        ids = facility_ids(self._connection)
        number = ids.get(given.name, max(ids.values(), default=0) + 1)
        row = {"id": number, "name": given.name, "division": given.division}
        self._log.put(tables.facility, [row])

    def put_entries(
        self,
        inventory_id: str,
        given: Iterable[Entry],
        origins: Mapping[EntryKey, Origin] = _ALL_BY_HAND,
    ) -> int:
        """Save entries, replacing those with the same key; returns how many differ from before.

        A facility that is not yet known is added. Entries without an origin came by hand. An
        inventory that another version followed stays as it is: ``project.superseded``.
        """
        self._newest(inventory_id)
        given = list(given)
        self._add_facilities(dict.fromkeys(e.key.facility for e in given if e.key.facility))
        return self._log.put(
            tables.entry,
            (entry_row(inventory_id, e, origins.get(e.key, BY_HAND)) for e in given),
        )

    def remove_entries(self, inventory_id: str, keys: Iterable[EntryKey]) -> int:
        """Delete entries; returns how many there were. Refused like :meth:`put_entries`."""
        self._newest(inventory_id)
        return self._log.remove(tables.entry, [entry_key(inventory_id, key) for key in keys])

    def put_papers(self, inventory_id: str, given: Iterable[LedgerPaper]) -> int:
        """Save papers, replacing those of the same number; returns how many differ from before.

        Refused like :meth:`put_entries`.
        """
        self._newest(inventory_id)
        return self._log.put(tables.paper, [paper_row(inventory_id, one) for one in given])

    def remove_papers(self, inventory_id: str, numbers: Iterable[int]) -> int:
        """Delete papers; returns how many there were. Refused like :meth:`put_entries`.

        Files of evidence stay, without their link: the next paper may get the same number.
        """
        self._newest(inventory_id)
        gone = frozenset(numbers)
        links = read_links(self._connection, inventory_id) if gone else ()
        self.unlink_evidence(link for link in links if link.paper in gone)
        return self._log.remove(tables.paper, [paper_key(inventory_id, one) for one in gone])

    def put_evidence(self, given: Evidence, content: bytes | None = None) -> None:
        """Add a file of evidence with its bytes, or change what is said of one that is there."""
        if content is not None and keep_bytes(self._connection, content) != given.sha256:
            raise ValueError("the bytes are not those of this evidence")
        self._log.put(tables.evidence, [evidence_row(given)])

    def link_evidence(self, links: Iterable[EvidenceLink]) -> int:
        """Say what evidence proves; returns how many links are new.

        Refused like :meth:`put_entries`: what a superseded inventory rests on stays as it was.
        """
        return self._log.put(tables.evidence_link, [link_row(one) for one in self._open(links)])

    def unlink_evidence(self, links: Iterable[EvidenceLink]) -> int:
        """Take back what evidence proves; returns how many links there were."""
        return self._log.remove(tables.evidence_link, [link_key(one) for one in self._open(links)])

    def remove_evidence(self, evidence_id: str) -> None:
        """Remove a file of evidence and its links; the bytes stay, so that an undo is whole."""
        self.unlink_evidence(links_of(self._connection, evidence_id))
        self._log.remove(tables.evidence, [(evidence_id,)])

    def _open(self, links: Iterable[EvidenceLink]) -> list[EvidenceLink]:
        """The links, if none of their inventories was followed by another version."""
        given = list(links)
        for inventory_id in dict.fromkeys(link.inventory for link in given):
            self._newest(inventory_id)
        return given

    def record_factor_use(self, inventory_id: str, used: Iterable[FactorUse]) -> int:
        """Keep the factors of the newest calculation in place of those kept before."""
        self._inventory(inventory_id)
        table = tables.factor_use
        kept = self._connection.execute(
            select(*table.primary_key).where(table.c.inventory == inventory_id)
        )
        rows = [factor_use_row(inventory_id, use) for use in used]
        now = {tuple(row[column.name] for column in table.primary_key) for row in rows}
        gone = [key for key in map(tuple, kept) if key not in now]
        return self._log.remove(table, gone) + self._log.put(table, rows)

    def _inventory(self, inventory_id: str) -> dict[str, object]:
        row = inventory_row(self._connection, inventory_id)
        if row is None:
            where = Where(inventory=inventory_id)
            raise Refused(error("project.inventory_unknown", where, inventory=inventory_id))
        return dict(row)

    def _newest(self, inventory_id: str) -> dict[str, object]:
        """The row of an inventory that no other version has followed."""
        row = self._inventory(inventory_id)
        newer = restated_by(self._connection, inventory_id)
        if newer is not None:
            where = Where(inventory=inventory_id)
            raise Refused(error("project.superseded", where, inventory=inventory_id, newer=newer))
        return row

    def _add_facilities(self, names: Iterable[str]) -> None:
        ids = facility_ids(self._connection)
        first = max(ids.values(), default=0) + 1
        new = [name for name in names if name not in ids]
        self._log.put(
            tables.facility,
            [{"id": n, "name": name, "division": None} for n, name in enumerate(new, first)],
        )
