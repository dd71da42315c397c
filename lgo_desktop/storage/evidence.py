"""Evidence: files by name, what each of them proves, and their bytes once by hash.

Removing evidence removes its rows, in the log of changes, and leaves the bytes: so an undo brings
everything back. Bytes without evidence go when the file is compacted, after a backup of them.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.storage.change_log import Key, Row
from lgo_desktop.storage.tables import evidence, evidence_blob, evidence_link

_NO_PAPER = 0
_NO_KEY = EntryKey("", "", "", "", "", "")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file as the office knows it. ``size`` in bytes, ``added_at`` ISO in UTC.

    ``sha256`` names its bytes; two pieces of evidence may have the same.
    """

    id: str
    sha256: str
    name: str
    media_type: str
    size: int
    added_at: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """What a piece of evidence proves: an entry by its key, given or planned, or a paper.

    Exactly one of ``key`` and ``paper`` (its number in the ledger) is given.
    """

    evidence: str
    inventory: str
    key: EntryKey | None = None
    paper: int | None = None

    def __post_init__(self) -> None:
        if (self.key is None) == (self.paper is None):
            raise ValueError("a link leads to an entry or to a paper")


def sha256_of(content: bytes) -> str:
    """The name of some bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def evidence_row(given: Evidence) -> Row:
    """The row of a piece of evidence."""
    names = (column.name for column in evidence.columns)
    return dict(zip(names, astuple(given), strict=True))


def link_key(given: EvidenceLink) -> Key:
    """The primary key of a link's row, which is all of it."""
    key = astuple(given.key or _NO_KEY)
    return (given.evidence, given.inventory, given.paper or _NO_PAPER, *key)


def link_row(given: EvidenceLink) -> Row:
    """The row of a link."""
    names = (column.name for column in evidence_link.columns)
    return dict(zip(names, link_key(given), strict=True))


def read_evidence(connection: Connection) -> tuple[Evidence, ...]:
    """All evidence of the project, in the order in which it was added."""
    order = (evidence.c.added_at, evidence.c.name, evidence.c.id)
    return tuple(Evidence(*row) for row in connection.execute(select(evidence).order_by(*order)))


def read_links(connection: Connection, inventory: str | None = None) -> tuple[EvidenceLink, ...]:
    """What the evidence proves in an inventory, or in all; by file, papers before entries."""
    wanted = select(evidence_link)
    if inventory is not None:
        wanted = wanted.where(evidence_link.c.inventory == inventory)
    return _links(connection, wanted)


def links_of(connection: Connection, evidence_id: str) -> tuple[EvidenceLink, ...]:
    """What one piece of evidence proves."""
    return _links(connection, select(evidence_link).where(evidence_link.c.evidence == evidence_id))


def _links(connection: Connection, wanted: Select[Any]) -> tuple[EvidenceLink, ...]:
    ordered = wanted.order_by(*evidence_link.primary_key)
    return tuple(_link(tuple(row)) for row in connection.execute(ordered))


def _link(row: Key) -> EvidenceLink:
    file, inventory, paper, *parts = row
    if paper:
        return EvidenceLink(str(file), str(inventory), paper=int(str(paper)))
    return EvidenceLink(str(file), str(inventory), EntryKey(*map(str, parts)))


def keep_bytes(connection: Connection, content: bytes) -> str:
    """Keep some bytes, once; returns their hash."""
    digest = sha256_of(content)
    known = select(evidence_blob.c.sha256).where(evidence_blob.c.sha256 == digest)
    if connection.scalars(known).first() is None:
        connection.execute(insert(evidence_blob).values(sha256=digest, bytes=content))
    return digest


def read_bytes(connection: Connection, sha256: str) -> bytes | None:
    """The bytes of this hash, unchecked; None if the file has none."""
    wanted = select(evidence_blob.c.bytes).where(evidence_blob.c.sha256 == sha256)
    return connection.scalars(wanted).first()


def sizes_of_bytes(connection: Connection) -> Mapping[str, int]:
    """The size of all bytes that are kept, by hash, without reading them."""
    wanted = select(evidence_blob.c.sha256, func.length(evidence_blob.c.bytes))
    rows = connection.execute(wanted.order_by(evidence_blob.c.sha256))
    return {row[0]: row[1] for row in rows}


def drop_bytes(connection: Connection, hashes: Iterable[str]) -> None:
    """Remove bytes, which no log brings back."""
    for sha256 in hashes:
        connection.execute(delete(evidence_blob).where(evidence_blob.c.sha256 == sha256))
