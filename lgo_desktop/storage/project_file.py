"""A project file: one ``.lgo`` with the inventories of one local government.

A save is whole or not at all, and a save that was acknowledged (``begin`` ended without an error)
is never lost. While a file is open here, nothing else in this process may open it, not even to
read its bytes: that would give its lock away.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, insert

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.storage import content_hash, engine, history, open_files, recovery, tables, upgrade
from lgo_desktop.storage.act import Act
from lgo_desktop.storage.backup import BackupNote, make_backup, read_note
from lgo_desktop.storage.backup_pool import fill_pool
from lgo_desktop.storage.change_log import ChangeLog, Step, read_steps
from lgo_desktop.storage.drafts import Draft, drop_drafts, keep_draft, read_drafts
from lgo_desktop.storage.entries import Origin, read_entries
from lgo_desktop.storage.evidence import (
    Evidence,
    EvidenceLink,
    drop_bytes,
    keep_bytes,
    read_bytes,
    read_evidence,
    read_links,
    sizes_of_bytes,
)
from lgo_desktop.storage.factor_use import FactorUse, read_factor_use
from lgo_desktop.storage.header import read_header
from lgo_desktop.storage.inventories import (
    Facility,
    Project,
    inventory_row,
    read_facilities,
    read_inventories,
    read_project,
)
from lgo_desktop.storage.lock_note import remove_lock_note, write_lock_note
from lgo_desktop.storage.papers import read_papers
from lgo_desktop.storage.safe_write import part_of, publish
from lgo_desktop.storage.shape import check_shape
from lgo_desktop.storage.soundness import faults_of
from lgo_desktop.storage.trouble import database_trouble, file_trouble


class ProjectFile:
    """An open project file; use it in a ``with`` block, and from one thread only."""

    def __init__(self, path: Path, opened: Engine, findings: tuple[Finding, ...]) -> None:
        self.path = path
        self.findings = findings
        """What opening found: ``project.recovered`` after a power cut, ``project.upgraded``."""
        self._engine = opened
        self._writing: Connection | None = None

    @classmethod
    def create(
        cls, path: Path, *, lgo: str, uuid: str, program: str, host: str, at: datetime
    ) -> Self:
        """A new, open project file of a local government; an existing file is never replaced.

        ``lgo`` is the code of DLA, ``program`` the version that makes the file. Raises
        :class:`Refused` with ``project.exists`` or an ``environment.…`` finding.
        """
        path = path.absolute()
        if path.exists():
            raise Refused(error("project.exists", Where(file=path.name), file=path.name))
        part = part_of(path)
        row = {"id": 1, "uuid": uuid, "created_at": at, "program": program, "lgo": lgo}
        try:
            with file_trouble(path), database_trouble(path):
                _discard(part)
                part.touch()
                building = engine.connect(part)
                try:
                    upgrade.upgrade(building, 0, path)
                    with building.begin() as connection:
                        connection.execute(insert(tables.project).values(**row, save_seq=0))
                finally:
                    engine.close(building)
            publish(part, path)
        finally:
            with suppress(OSError):  # what went wrong before is the trouble to tell
                _discard(part)
        return cls.open(path, host=host, at=at)

    @classmethod
    def open(cls, path: Path, *, host: str, at: datetime) -> Self:
        """The project file, locked for this computer; ``host`` and ``at`` go into the lock note.

        Raises :class:`Refused` with a ``project.…`` finding (see :func:`header.read_header`;
        ``project.altered``) or an ``environment.…`` finding. A refused file is left as it was.
        """
        path = path.absolute()
        with ExitStack() as undo, database_trouble(path):
            open_files.claim(path)
            undo.callback(open_files.give_back, path)
            findings: list[Finding] = []
            unfinished = recovery.has_unfinished_save(path)
            have = read_header(path, unfinished_save=unfinished).revision
            if unfinished:
                recovery.rehearse(path)
                findings.append(note("project.recovered", Where(file=path.name), file=path.name))
            opened = engine.connect(path)
            undo.callback(engine.close, opened)
            with file_trouble(path):
                write_lock_note(path, host, at)
            undo.callback(_remove_note, path)
            if have < tables.REVISION:
                copy = upgrade.keep_copy(opened, path, tables.REVISION)
                upgrade.upgrade(opened, have, path)
                findings.append(note("project.upgraded", Where(file=path.name), copy=copy.name))
            with opened.begin() as connection:
                check_shape(connection, path)
            undo.pop_all()
        return cls(path, opened, tuple(findings))

    def close(self) -> None:
        """Give the file back; every save is on disk already."""
        _remove_note(self.path)
        engine.close(self._engine)
        open_files.give_back(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def begin(self, act: str, at: datetime, note: str = "") -> Iterator[Act]:
        """One act of the user: saved when the block ends, taken back when it raises.

        An act that changes nothing leaves no trace. Raises :class:`Refused` with an
        ``environment.…`` finding when it cannot be saved; nothing of it is then in the file,
        unless only the very last sync failed: all of it is, so read again after a refusal.
        """
        with self._recording(act, at, note) as (connection, log):
            yield Act(connection, log)

    def undo(self, at: datetime) -> int | None:
        """Take back the newest act that still holds, as an act of its own; returns its number."""
        return self._take_back(history.UNDO, at)

    def redo(self, at: datetime) -> int | None:
        """Take back the newest undo, unless something else was done since; returns its number."""
        return self._take_back(history.REDO, at)

    def reversible(self) -> history.Reversible:
        """The acts that undo and redo would take back now."""
        with self._reading() as connection:
            return history.read_reversible(connection)

    def saved_at(self) -> datetime | None:
        """When something was saved last; None in a new file."""
        with self._reading() as connection:
            return history.read_last_moment(connection)

    def project(self) -> Project:
        """What the file says of itself."""
        with self._reading() as connection:
            return read_project(connection)

    def inventories(self) -> tuple[Inventory, ...]:
        """The inventories in the order in which they were made."""
        with self._reading() as connection:
            return read_inventories(connection)

    def inventory(self, inventory_id: str) -> Inventory:
        """One inventory; ``project.inventory_unknown`` if the file has none of this id."""
        for found in self.inventories():
            if found.id == inventory_id:
                return found
        where = Where(inventory=inventory_id)
        raise Refused(error("project.inventory_unknown", where, inventory=inventory_id))

    def inventory_uuid(self, inventory_id: str) -> str:
        """The identifier that stays with an inventory on every computer."""
        with self._reading() as connection:
            row = inventory_row(connection, inventory_id)
            if row is None:
                where = Where(inventory=inventory_id)
                raise Refused(error("project.inventory_unknown", where, inventory=inventory_id))
            return str(row["uuid"])

    def approved(self, inventory_id: str) -> str | None:
        """The content hash kept when the inventory was approved, or None."""
        with self._reading() as connection:
            row = inventory_row(connection, inventory_id) or {}
            digest = row.get("approved")
            return None if digest is None else str(digest)

    def facilities(self) -> tuple[Facility, ...]:
        """The facilities by name."""
        with self._reading() as connection:
            return read_facilities(connection)

    def entries(self, inventory_id: str) -> tuple[Entry, ...]:
        """The entries of an inventory in the order of their keys."""
        return self.entries_and_origins(inventory_id)[0]

    def origins(self, inventory_id: str) -> dict[EntryKey, Origin]:
        """Where each entry of an inventory came from."""
        return self.entries_and_origins(inventory_id)[1]

    def entries_and_origins(
        self, inventory_id: str
    ) -> tuple[tuple[Entry, ...], dict[EntryKey, Origin]]:
        """The entries in the order of their keys, and where each came from, read once."""
        with self._reading() as connection:
            return read_entries(connection, inventory_id)

    def papers(self, inventory_id: str) -> tuple[LedgerPaper, ...]:
        """The papers of an inventory's ledger, in the order of their numbers."""
        with self._reading() as connection:
            return read_papers(connection, inventory_id)

    def evidence(self) -> tuple[Evidence, ...]:
        """All files of evidence, in the order in which they were added."""
        with self._reading() as connection:
            return read_evidence(connection)

    def evidence_links(self, inventory_id: str | None = None) -> tuple[EvidenceLink, ...]:
        """What the evidence proves, in one inventory or in all."""
        with self._reading() as connection:
            return read_links(connection, inventory_id)

    def evidence_bytes(self, sha256: str) -> bytes | None:
        """The bytes of a file of evidence, unchecked; None if they are not in this file."""
        with self._reading() as connection:
            return read_bytes(connection, sha256)

    def evidence_sizes(self) -> Mapping[str, int]:
        """The sizes of all bytes of evidence by hash, also of those without evidence."""
        with self._reading() as connection:
            return sizes_of_bytes(connection)

    def bring_back_bytes(self, content: bytes) -> None:
        """Keep bytes of evidence that were missing; no act of the user."""
        with self._quietly() as connection:
            keep_bytes(connection, content)

    def compact(self, unused: Iterable[str]) -> None:
        """Remove bytes of evidence for good and give their room back to the disk."""
        with self._quietly() as connection:
            drop_bytes(connection, unused)
        with database_trouble(self.path):
            engine.driver_connection(self._engine).execute("VACUUM")

    def back_up(self, target: Path, at: datetime, occasion: str) -> tuple[str, ...]:
        """Write a backup that was opened and compared, its evidence into the pool beside it.

        Returns the hashes of evidence whose bytes are no longer what they were. Raises
        :class:`Refused` with ``backup.unlike`` or an ``environment.…`` finding.
        """
        if self._writing is not None:
            raise RuntimeError("this is no part of an act")
        spoilt = fill_pool(target.parent, self.evidence_sizes(), self.evidence_bytes)
        with database_trouble(self.path):
            make_backup(self._engine, target, at, occasion)
        return spoilt

    def backup_note(self) -> BackupNote | None:
        """What this file says of itself as a backup; None if it is none."""
        with self._reading() as connection:
            return read_note(connection)

    def faults(self) -> tuple[str, ...]:
        """What is wrong with pages and references of the file, in SQLite's words."""
        with self._reading() as connection:
            return faults_of(connection)

    def drafts(self) -> tuple[Draft, ...]:
        """Half-typed texts, by their place."""
        with self._reading() as connection:
            return read_drafts(connection)

    def keep_draft(self, given: Draft) -> None:
        """Keep a half-typed text in place of the one before it; on disk when this returns."""
        with self._quietly() as connection:
            keep_draft(connection, given)

    def drop_drafts(self, places: Iterable[str] | None = None) -> None:
        """Remove the half-typed texts of some places, or all."""
        with self._quietly() as connection:
            drop_drafts(connection, places)

    def factor_use(self, inventory_id: str) -> tuple[FactorUse, ...]:
        """The factors that the newest calculation of an inventory used."""
        with self._reading() as connection:
            return read_factor_use(connection, inventory_id)

    def content_hash(self, inventory_id: str) -> str:
        """The hash of everything the inventory says, in hex."""
        with self._reading() as connection:
            return content_hash.content_hash(connection, inventory_id)

    def change_sets(self) -> tuple[history.ChangeSet, ...]:
        """Everything that was done, the oldest first."""
        with self._reading() as connection:
            return history.read_change_sets(connection)

    def steps(self, seq: int) -> tuple[Step, ...]:
        """What one act changed, row by row."""
        with self._reading() as connection:
            return read_steps(connection, seq)

    def _take_back(self, act: str, at: datetime) -> int | None:
        reversible = self.reversible()
        seq = reversible.undo if act == history.UNDO else reversible.redo
        if seq is not None:
            with self._recording(act, at, "", seq) as (connection, log):
                history.revert(connection, seq, log)
        return seq

    @contextmanager
    def _recording(
        self, act: str, at: datetime, note: str, reverts: int | None = None
    ) -> Iterator[tuple[Connection, ChangeLog]]:
        if self._writing is not None:
            raise RuntimeError("an act cannot begin inside another")
        with database_trouble(self.path), self._engine.begin() as connection:
            self._writing = connection
            try:
                yield connection, ChangeLog(connection, act, at, note, reverts)
            finally:
                self._writing = None

    @contextmanager
    def _quietly(self) -> Iterator[Connection]:
        """A transaction of its own that leaves no trace in the log of changes."""
        if self._writing is not None:
            raise RuntimeError("this is no part of an act")
        with database_trouble(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with database_trouble(self.path):
            if self._writing is not None:
                yield self._writing
            else:
                with self._engine.begin() as connection:
                    yield connection


def _remove_note(path: Path) -> None:
    with suppress(OSError):  # a note left behind does no harm
        remove_lock_note(path)


def _discard(part: Path) -> None:
    part.unlink(missing_ok=True)
    recovery.journal_of(part).unlink(missing_ok=True)
