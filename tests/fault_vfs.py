"""The file layer of ``fault_vfs.c``, compiled and put under Python's own SQLite."""

import _sqlite3
import ctypes
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import pytest


class Operation(IntEnum):
    """What SQLite did to a file; ``MARK`` tells that a save was acknowledged."""

    CREATE = 1
    WRITE = 2
    TRUNCATE = 3
    SYNC = 4
    DELETE = 5
    MARK = 6


class Fault(IntEnum):
    """How the n-th operation goes wrong."""

    NONE = 0
    ONCE = 1
    FOR_EVER = 2
    KILL = 3


@dataclass(frozen=True, slots=True)
class Traced:
    """One operation; ``place`` is the offset, the new length, or the number of the save."""

    operation: Operation
    name: str
    place: int
    data: bytes


class FaultLayer:
    """The compiled layer."""

    def __init__(self, library: Path) -> None:
        self._library = ctypes.CDLL(str(library))
        self._library.fault_vfs_count.restype = ctypes.c_long

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """All SQLite files opened in the block go through the layer."""
        assert self._library.fault_vfs_use(1) == 0
        try:
            yield
        finally:
            self.disarm()
            assert self._library.fault_vfs_use(0) == 0

    def arm(self, how: Fault, at: int, code: int = 0, *, torn: bool = False) -> None:
        """Count operations anew and let number ``at`` go wrong with SQLite's ``code``."""
        self._library.fault_vfs_arm(int(how), ctypes.c_long(at), code, int(torn))

    def disarm(self) -> None:
        """Let everything go well again."""
        self.arm(Fault.NONE, 0)

    def count(self) -> int:
        """Operations since the last arming."""
        return int(self._library.fault_vfs_count())

    @contextmanager
    def traced(self, path: Path) -> Iterator[None]:
        """The operations of the block are written to a file, for :func:`read_trace`."""
        self._library.fault_vfs_trace(str(path).encode())
        try:
            yield
        finally:
            self._library.fault_vfs_trace(b"")

    def mark(self, save: int) -> None:
        """Note in the trace that a save was acknowledged."""
        self._library.fault_vfs_mark(ctypes.c_long(save))


def read_trace(path: Path) -> Iterator[Traced]:
    """The operations of a trace, in order."""
    raw, at = path.read_bytes(), 0
    while at < len(raw):
        operation, length, place, size = struct.unpack_from("<4q", raw, at)
        at += 32
        name = raw[at : at + length].decode()
        at += length
        yield Traced(Operation(operation), name, place, raw[at : at + size])
        at += size


def compiled(folder: Path) -> FaultLayer:
    """The layer, compiled into a folder; skips where that or the sharing of SQLite fails."""
    compiler, module = shutil.which("gcc"), _sqlite3.__file__
    if compiler is None or not Path("/usr/include/sqlite3.h").exists():
        pytest.skip("gcc and the header of SQLite are needed to compile the fault layer")
    needs = subprocess.run(["ldd", module], capture_output=True, text=True, check=False).stdout
    if "libsqlite3" not in needs:
        pytest.skip("Python's SQLite is not the system's library")
    library = folder / "fault_vfs.so"
    source = Path(__file__).with_suffix(".c")
    flags = ["-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC"]
    subprocess.run([compiler, *flags, str(source), "-o", str(library), "-lsqlite3"], check=True)
    return FaultLayer(library)
