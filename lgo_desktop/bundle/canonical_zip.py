"""The container: a zip file of which every byte follows from the names and the contents.

Members are stored (never compressed: no zip bomb, and no dependence on a zlib build), in one
order, dated 1980-01-01, mode 0644, without comment, extra field, data descriptor, zip64 or gap.
The same contents therefore give the same bytes, and a reader that builds the headers anew and
compares finds any other byte. The stdlib reader is not used: it accepts trailing junk, headers
that contradict each other, and names with backslashes.

Format: APPNOTE.TXT 6.3.3 (local header 4.3.7, central directory 4.3.12, its end 4.3.16).
"""

import re
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error

MIMETYPE = b"application/vnd.lgo-carbon.ghg-bundle+zip"
MIMETYPE_NAME = "mimetype"
DESCRIPTOR_NAME = "datapackage.json"
SIGNATURES = "signatures/"

MEGABYTE = 1_000_000
LARGEST_FILE = 200 * MEGABYTE
"""Bytes of a bundle. As nothing is compressed, the contents cannot be larger than the file."""
MOST_MEMBERS = 2_000
LONGEST_NAME = 200

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_WINDOWS_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_SIGNATURE_NAME = re.compile(r"signatures/[a-z0-9][a-z0-9._-]*\.json")

_VERSION, _UNIX, _NEW_YEAR_1980, _MODE = 20, 3, 33, 0o100644 << 16
_LOCAL = struct.Struct("<4s5H3L2H")
_FIXED_PART = struct.pack("<4s5H", b"PK\x03\x04", _VERSION, 0, 0, 0, _NEW_YEAR_1980)
_CENTRAL = struct.Struct("<4s2B5H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def pack(contents: Mapping[str, bytes], where: Where = NOWHERE) -> bytes:
    """The container of these contents; ``mimetype`` is added.

    Raises :class:`Refused` for a name or a size that the reader would refuse.
    """
    names = in_order([MIMETYPE_NAME, *contents])
    members = {MIMETYPE_NAME: MIMETYPE, **contents}
    _check_count(len(names), where)
    _check_names(names, where)
    parts: list[bytes] = []
    for name in names:
        parts += _local_header(name, members[name]), members[name]
    parts.append(_directory([(name, members[name]) for name in names]))
    _check_size(sum(map(len, parts)), where)
    return b"".join(parts)


def unpack(data: bytes, where: Where = NOWHERE) -> dict[str, bytes]:
    """The contents by name, without ``mimetype``, of a file that is canonical to the last byte.

    Raises :class:`Refused` with ``bundle.not_a_bundle``, ``bundle.incomplete``,
    ``bundle.altered``, ``bundle.too_large``, ``bundle.too_many_parts``, ``bundle.name`` or
    ``bundle.same_name``.
    """
    _check_size(len(data), where)
    _check_beginning(data, where)
    members: list[tuple[str, bytes]] = []
    position = 0
    while data.startswith(b"PK\x03\x04", position):
        name, content = _member_at(data, position, where)
        members.append((name, content))
        _check_count(len(members), where)
        position += _LOCAL.size + len(name) + len(content)
    names = [name for name, _ in members]
    _check_names(names, where)
    _check_directory(data[position:], members, where)
    if names != in_order(names):
        raise Refused(error("bundle.altered", where))
    return dict(members[1:])


def in_order(names: Iterable[str]) -> list[str]:
    """The one order of members: kind of file, list of contents, signatures, everything else."""
    first = {MIMETYPE_NAME: 0, DESCRIPTOR_NAME: 1}

    def place(name: str) -> tuple[int, str]:
        return first.get(name, 2 if name.startswith(SIGNATURES) else 3), name

    return sorted(names, key=place)


def is_safe_name(name: str) -> bool:
    """Whether a member may have this name: relative, ASCII, and a plain file on any system."""
    parts = name.split("/")
    return (
        len(name) <= LONGEST_NAME
        and _NAME.fullmatch(name) is not None
        and not any(part.endswith(".") or _WINDOWS_DEVICE.fullmatch(part) for part in parts)
    )


def is_signature_name(name: str) -> bool:
    """Whether a member is a seal over the list of contents, and so is not listed in it."""
    return _SIGNATURE_NAME.fullmatch(name) is not None


def shown(name: str) -> str:
    """A name from a foreign file as it may be shown: short, no invisible characters."""
    return ascii(name)[1:-1][:80]


def _local_header(name: str, content: bytes) -> bytes:
    size = len(content)
    return _FIXED_PART + struct.pack(
        "<3L2H", zlib.crc32(content), size, size, len(name), 0
    ) + name.encode("ascii")  # fmt: skip


def _directory(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Everything after the last member: the central directory and its end."""
    entries: list[bytes] = []
    position = 0
    for name, content in members:
        size = len(content)
        entry = _CENTRAL.pack(
            b"PK\x01\x02", _VERSION, _UNIX, _VERSION, 0, 0, 0, _NEW_YEAR_1980,
            zlib.crc32(content), size, size, len(name), 0, 0, 0, 0, _MODE, position,
        )  # fmt: skip
        entries.append(entry + name.encode("ascii"))
        position += _LOCAL.size + len(name) + size
    length = sum(map(len, entries))
    count = len(entries)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, length, position, 0)
    return b"".join([*entries, end])


def _member_at(data: bytes, position: int, where: Where) -> tuple[str, bytes]:
    """The member whose header stands here, if the header is the only one possible."""
    header = data[position : position + _LOCAL.size]
    if len(header) < _LOCAL.size:
        raise Refused(error("bundle.incomplete", where))
    *_, size, _, name_length, extra_length = _LOCAL.unpack(header)
    if not header.startswith(_FIXED_PART) or extra_length:
        raise Refused(error("bundle.altered", where))
    start = position + _LOCAL.size + name_length
    name = data[position + _LOCAL.size : start].decode("latin-1")
    if not is_safe_name(name):
        raise Refused(error("bundle.name", where, name=shown(name)))
    content = data[start : start + size]
    if len(content) < size:
        raise Refused(error("bundle.incomplete", where))
    if data[position:start] != _local_header(name, content):
        raise Refused(error("bundle.altered", where))
    return name, content


def _check_beginning(data: bytes, where: Where) -> None:
    beginning = _local_header(MIMETYPE_NAME, MIMETYPE) + MIMETYPE
    if data.startswith(beginning):
        return
    cut_short = beginning.startswith(data)
    raise Refused(error("bundle.incomplete" if cut_short else "bundle.not_a_bundle", where))


def _check_directory(rest: bytes, members: list[tuple[str, bytes]], where: Where) -> None:
    directory = _directory(members)
    if rest != directory:
        cut_short = directory.startswith(rest)
        raise Refused(error("bundle.incomplete" if cut_short else "bundle.altered", where))


def _check_names(names: list[str], where: Where) -> None:
    seen: set[str] = set()
    for name in names:
        if not is_safe_name(name):
            raise Refused(error("bundle.name", where, name=shown(name)))
        if name.lower() in seen:
            raise Refused(error("bundle.same_name", where, name=name))
        seen.add(name.lower())
    for name in seen:
        if any(str(folder) in seen for folder in PurePosixPath(name).parents):
            raise Refused(error("bundle.same_name", where, name=name))


def _check_count(count: int, where: Where) -> None:
    if count > MOST_MEMBERS:
        raise Refused(error("bundle.too_many_parts", where, limit=MOST_MEMBERS))


def _check_size(size: int, where: Where) -> None:
    if size > LARGEST_FILE:
        raise Refused(error("bundle.too_large", where, limit=LARGEST_FILE // MEGABYTE))
