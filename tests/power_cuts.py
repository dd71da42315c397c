"""What a disk may hold after a power cut, rebuilt from the operations up to the cut.

Model: what was written to a file since its last sync may be there, be missing, or be torn at
sectors of 512 bytes, each write for itself. Names reach the disk in the order in which they were
made or deleted, and all at once when SQLite syncs the folder: at the first sync of a file that it
has just made, and with a deletion that asks for it.
"""

from dataclasses import dataclass, field
from random import Random

from fault_vfs import Operation, Traced

SECTOR = 512


@dataclass(slots=True)
class Node:
    """The content of one file: what is surely on disk, and what is under way."""

    safe: bytes = b""
    pending: list[Traced] = field(default_factory=list)
    new: bool = True


class Disk:
    """A folder between syncs."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._names = {name: Node(raw, new=False) for name, raw in files.items()}
        self._safe_names = dict(self._names)
        self._pending_names: list[tuple[str, Node | None]] = []

    def apply(self, done: Traced) -> None:
        """Carry out one operation."""
        match done.operation:
            case Operation.CREATE if done.name not in self._names:
                self._rename(done.name, Node())
            case Operation.WRITE | Operation.TRUNCATE:
                self._names[done.name].pending.append(done)
            case Operation.SYNC:
                node = self._names[done.name]
                node.safe, node.pending = _played(node.safe, node.pending), []
                if node.new:
                    node.new = False
                    self._sync_folder()
            case Operation.DELETE:
                self._rename(done.name, None)
                if done.place:
                    self._sync_folder()

    def after_cut(self, chance: Random) -> dict[str, bytes]:
        """The files as a power cut now might leave them."""
        names = dict(self._safe_names)
        for name, node in self._pending_names[: chance.randint(0, len(self._pending_names))]:
            _set(names, name, node)
        return {name: _cut(node, chance) for name, node in names.items()}

    def _rename(self, name: str, node: Node | None) -> None:
        _set(self._names, name, node)
        self._pending_names.append((name, node))

    def _sync_folder(self) -> None:
        self._safe_names = dict(self._names)
        self._pending_names.clear()


def _set(names: dict[str, Node], name: str, node: Node | None) -> None:
    if node is None:
        names.pop(name, None)
    else:
        names[name] = node


def _cut(node: Node, chance: Random) -> bytes:
    kept: list[Traced] = []
    likely = chance.choice((0.0, 0.5, 1.0))
    for write in node.pending:
        if write.operation is Operation.TRUNCATE or len(write.data) <= SECTOR:
            kept += [write] * (chance.random() < likely)
            continue
        torn = chance.random() < 1 / 3
        whole = chance.random() < likely
        for at in range(0, len(write.data), SECTOR):
            if chance.random() < 1 / 2 if torn else whole:
                part = write.data[at : at + SECTOR]
                kept.append(Traced(write.operation, write.name, write.place + at, part))
    return _played(node.safe, kept)


def _played(content: bytes, writes: list[Traced]) -> bytes:
    raw = bytearray(content)
    for write in writes:
        end = write.place + len(write.data)
        raw.extend(bytes(max(0, end - len(raw))))
        if write.operation is Operation.TRUNCATE:
            del raw[write.place :]
        else:
            raw[write.place : end] = write.data
    return bytes(raw)
