"""Which files may be evidence: told by their content, for a name can say anything.

Pictures, PDF, and the documents of offices without macros. A program, a web page or an archive is
refused whatever it is called; nothing in a file is ever run or unpacked to disk.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error

Group = Literal["photo", "pdf", "sheet", "document", "slides", "text"]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file; the first of its suffixes is given to a file whose name has none of them."""

    media_type: str
    suffixes: tuple[str, ...]
    group: Group

    @property
    def suffix(self) -> str:
        """The usual suffix."""
        return self.suffixes[0]


_OPEN_XML = "application/vnd.openxmlformats-officedocument."
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."

JPEG = FileKind("image/jpeg", (".jpg", ".jpeg"), "photo")
PNG = FileKind("image/png", (".png",), "photo")
WEBP = FileKind("image/webp", (".webp",), "photo")
PDF = FileKind("application/pdf", (".pdf",), "pdf")
XLSX = FileKind(f"{_OPEN_XML}spreadsheetml.sheet", (".xlsx",), "sheet")
DOCX = FileKind(f"{_OPEN_XML}wordprocessingml.document", (".docx",), "document")
PPTX = FileKind(f"{_OPEN_XML}presentationml.presentation", (".pptx",), "slides")
ODS = FileKind(f"{_OPEN_DOCUMENT}spreadsheet", (".ods",), "sheet")
ODT = FileKind(f"{_OPEN_DOCUMENT}text", (".odt",), "document")
CSV = FileKind("text/csv", (".csv",), "text")
TXT = FileKind("text/plain", (".txt",), "text")

UNKNOWN = FileKind("application/octet-stream", (".bin",), "document")
"""What another program may have put into a project file; opened by nothing."""

KINDS: Mapping[str, FileKind] = {
    kind.media_type: kind for kind in (JPEG, PNG, WEBP, PDF, XLSX, DOCX, PPTX, ODS, ODT, CSV, TXT)
}
"""All kinds by their media type."""


def kind_named(media_type: str) -> FileKind:
    """The kind of a media type."""
    return KINDS.get(media_type, UNKNOWN)


ALLOWED = "JPG PNG WEBP PDF XLSX DOCX PPTX ODS ODT CSV TXT"
SUFFIXES = tuple(suffix for kind in KINDS.values() for suffix in kind.suffixes)

_MAIN_PARTS = {
    "xl/workbook.xml": XLSX, "word/document.xml": DOCX, "ppt/presentation.xml": PPTX,
}  # fmt: skip
_MACROS = "vbaProject.bin"
_MIMETYPE = "mimetype"
_LONGEST_MIMETYPE = 100
_PDF_BEGINS_WITHIN = 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEIC_BRANDS = frozenset(
    (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif")
)
_LINES = {"\t", "\n", "\r", "\f"}


def kind_of(content: bytes, name: str) -> FileKind:
    """The kind of a file by its bytes; the name tells apart only texts.

    Raises :class:`Refused` with ``evidence.empty``, ``evidence.heic``, ``evidence.old_office``,
    ``evidence.macros``, ``evidence.damaged`` or ``evidence.not_allowed``.
    """
    if not content:
        raise _refusal("evidence.empty", name)
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    if b"%PDF-" in content[:_PDF_BEGINS_WITHIN]:
        return PDF
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        raise _refusal("evidence.heic", name)
    if content.startswith(_OLD_OFFICE):
        raise _refusal("evidence.old_office", name)
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_archive(content, name)
    return _kind_of_text(content, name)


def _kind_of_archive(content: bytes, name: str) -> FileKind:
    """The kind of office document that a zip file is; only its list of members is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = set(archive.namelist())
            declared = _declared(archive) if _MIMETYPE in members else ""
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        raise _refusal("evidence.damaged", name) from None
    if any(member.endswith(_MACROS) for member in members):
        raise _refusal("evidence.macros", name)
    for part, kind in _MAIN_PARTS.items():
        if part in members:
            return kind
    if declared.startswith(_OPEN_DOCUMENT) and declared in KINDS:
        return KINDS[declared]
    raise Refused(not_allowed(name))


def _declared(archive: zipfile.ZipFile) -> str:
    """What an OpenDocument file says it is, in a first member that is stored as it is."""
    if archive.getinfo(_MIMETYPE).file_size > _LONGEST_MIMETYPE:
        return ""
    return archive.read(_MIMETYPE).decode("ascii", "replace").strip()


def _kind_of_text(content: bytes, name: str) -> FileKind:
    suffix = PurePath(name).suffix.lower()
    kind = next((one for one in (CSV, TXT) if suffix in one.suffixes), None)
    if kind is None or not _is_text(content):
        raise Refused(not_allowed(name))
    return kind


def _is_text(content: bytes) -> bool:
    """Whether bytes are lines of text in UTF-8, UTF-16 or the old Thai encoding of Windows."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp874"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return all(sign.isprintable() or sign >= " " or sign in _LINES for sign in set(text))
    return False


def not_allowed(name: str) -> Finding:
    """That a file of this kind cannot be evidence, and which can."""
    return error("evidence.not_allowed", Where(file=name), file=name, allowed=ALLOWED)


def _refusal(code: str, name: str) -> Refused:
    return Refused(error(code, Where(file=name), file=name))
