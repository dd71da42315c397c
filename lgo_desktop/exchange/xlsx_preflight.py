"""A careful look at an untrusted .xlsx before openpyxl sees it.

Refuses what would fill the memory, hide rows or smuggle in entities; tells the sheets' outlines.
Measured hazards: a far cell or a huge merged area costs openpyxl gigabytes, a wrong ``dimension``
or rows out of order drop rows silently, 63 KB of zip can hold 2 million cells.
"""

import posixpath
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.parsers import expat

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note
from lgo_desktop.exchange.xlsx_outline import Outline
from lgo_desktop.exchange.xlsx_parts import Part, scan_part

MOST_FILE_BYTES = 25 << 20
MOST_PARTS = 1_500
MOST_UNPACKED_BYTES = 300 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 1
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_FAULTS = (
    expat.ExpatError, zlib.error, struct.error, EOFError, OSError, ValueError, KeyError,
    NotImplementedError,
)  # fmt: skip
_NOT_READ = ("customxml/", "xl/media/", "xl/embeddings/", "xl/printersettings/")
_MAIN_RELATIONS = "{folder}/_rels/{base}.rels"


@dataclass(frozen=True, slots=True)
class SheetOutline:
    """A worksheet: its name, whether it is hidden, and what its XML holds."""

    name: str
    hidden: bool
    outline: Outline


@dataclass(frozen=True, slots=True)
class Preflight:
    """The worksheets of a workbook in their order, and notes on what is left aside."""

    sheets: tuple[SheetOutline, ...]
    findings: tuple[Finding, ...]


def read_file(path: Path) -> bytes:
    """The bytes of a workbook of at most 25 MB; ``workbook.unreadable`` or ``.too_large``."""
    where = Where(file=path.name)
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_FILE_BYTES + 1)
    except OSError as fault:
        raise Refused(error("workbook.unreadable", where)) from fault
    if len(data) > MOST_FILE_BYTES:
        raise Refused(error("workbook.too_large", where, limit=MOST_FILE_BYTES >> 20))
    return data


def preflight(data: bytes, file: str) -> Preflight:
    """The outlines of the worksheets in these bytes.

    Raises :class:`Refused` with one ``workbook.…`` finding about the file named ``file``.
    """
    where = Where(file=file)
    if data.startswith(_OLE):
        raise Refused(error("workbook.old_or_locked", where))
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_listing(archive.infolist(), where)
            parts = _scan_parts(archive, file)
            findings = _left_aside(archive.namelist(), where)
    except zipfile.BadZipFile as fault:
        raise Refused(error("workbook.not_a_workbook", where)) from fault
    except _FAULTS as fault:
        raise Refused(error("workbook.damaged", where)) from fault
    return Preflight(_worksheets(parts, where), findings)


def _check_listing(listing: list[zipfile.ZipInfo], where: Where) -> None:
    names = Counter(info.filename.lower() for info in listing)
    if len(listing) > MOST_PARTS or (names and max(names.values()) > 1):
        raise Refused(error("workbook.damaged", where))
    if any(info.flag_bits & _ENCRYPTED for info in listing):
        raise Refused(error("workbook.old_or_locked", where))
    if any(info.compress_type not in _PACKED for info in listing):
        raise Refused(error("workbook.damaged", where))
    if "xl/workbook.bin" in names:
        raise Refused(error("workbook.not_a_workbook", where))


def _scan_parts(archive: zipfile.ZipFile, file: str) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    budget = MOST_UNPACKED_BYTES
    for info in archive.infolist():
        name = info.filename.lower()
        if name.startswith(_NOT_READ) or name.endswith((".vml", "/")):
            continue
        with archive.open(info) as stream:
            part, size = scan_part(stream, info.filename, file, budget)
        budget -= size
        parts[info.filename] = part
    return parts


def _left_aside(names: list[str], where: Where) -> tuple[Finding, ...]:
    lowered = [name.lower() for name in names]
    findings = []
    if any(name.endswith("vbaproject.bin") for name in lowered):
        findings.append(note("workbook.macros", where))
    if any("externallink" in name for name in lowered):
        findings.append(note("workbook.external_links", where))
    return tuple(findings)


def _worksheets(parts: Mapping[str, Part], where: Where) -> tuple[SheetOutline, ...]:
    books = [name for name, part in parts.items() if part.root == "workbook"]
    if len(books) != 1:
        raise Refused(error("workbook.not_a_workbook", where))
    folder, base = posixpath.split(books[0])
    relations = parts.get(_MAIN_RELATIONS.format(folder=folder, base=base), Part()).relations
    found = []
    for entry in parts[books[0]].sheets:
        target = relations.get(entry.relation, "")
        part = parts.get(posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
        if part is None:
            raise Refused(error("workbook.damaged", where))
        if part.outline is not None:
            found.append(SheetOutline(entry.name, entry.hidden, part.outline))
    names = Counter(sheet.name.casefold() for sheet in found)
    if not found:
        raise Refused(error("workbook.no_sheets", where))
    if max(names.values()) > 1:
        raise Refused(error("workbook.damaged", where))
    return tuple(found)
