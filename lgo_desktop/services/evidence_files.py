"""Files on their way to become evidence: found in folders, read, judged, and made fit to keep."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, warning
from lgo_desktop.exchange.evidence_kinds import SUFFIXES, FileKind, kind_of
from lgo_desktop.exchange.pdf_pages import look_at_pdf
from lgo_desktop.exchange.photos import photo_of
from lgo_desktop.storage.trouble import file_trouble

MOST_NAMED = 5
MEGABYTE = 1_000_000
LARGEST_FILE = 10 * MEGABYTE
LARGEST_READ = 60 * MEGABYTE
"""Photos may come as large as this: they are reduced before they are kept."""
MOST_FILES = 2_000
"""Files of one folder that are taken at a time."""
_LONGEST_NAME = 120
_NOT_IN_NAMES = set('\\/:*?"<>|')
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
_WINDOWS_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_HIDDEN = (".", "~$")
_OF_THE_SYSTEM = frozenset(("thumbs.db", "desktop.ini"))


def allowed_suffixes() -> tuple[str, ...]:
    """The suffixes that files of evidence usually have."""
    return SUFFIXES


@dataclass(frozen=True, slots=True)
class Offer:
    """Something offered as evidence: a file on a disk, or bytes from the clipboard."""

    name: str
    source: Path | bytes


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file fit to be kept, what was done to it, and what to know about it."""

    name: str
    content: bytes
    kind: FileKind
    reduced: bool = False
    place_removed: bool = False
    details_removed: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Offers:
    """The files found, and what was passed over."""

    files: tuple[Offer, ...]
    findings: tuple[Finding, ...] = ()


def offered(paths: Iterable[Path]) -> Offers:
    """The files at these paths; of folders, all files within that may be evidence.

    What in a folder has another suffix is passed over and told, hidden files and links are not
    looked at.
    """
    files: list[Offer] = []
    passed: list[str] = []
    for path in paths:
        if not path.is_dir():
            files.append(Offer(path.name, path))
            continue
        for found in _files_in(path):
            if found.suffix.lower() in SUFFIXES:
                files.append(Offer(found.name, found))
            else:
                passed.append(found.name)
    findings: list[Finding] = []
    if passed:
        findings.append(warning("evidence.passed_over", **_some(passed)))
    if len(files) > MOST_FILES:
        findings.append(warning("evidence.too_many", count=len(files), limit=MOST_FILES))
    return Offers(tuple(files[:MOST_FILES]), tuple(findings))


def _files_in(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        for name in sorted(names):
            path = Path(where, name)
            hidden = name.startswith(_HIDDEN) or name.lower() in _OF_THE_SYSTEM
            if not hidden and path.is_file() and not path.is_symlink():
                yield path


def prepare(offer: Offer) -> Prepared:
    """The file as it will be kept.

    Raises :class:`Refused` with an ``evidence.…`` finding that says why it cannot be evidence, or
    an ``environment.…`` finding if it cannot be read.
    """
    content = _read(offer)
    kind = kind_of(content, offer.name)
    found: tuple[Finding, ...] = ()
    if kind.group == "photo":
        photo = photo_of(content, offer.name)
        name = tidy_name(offer.name, photo.kind)
        made = Prepared(
            name, photo.content, photo.kind, photo.reduced, photo.place_removed,
            photo.details_removed,
        )  # fmt: skip
    else:
        if kind.group == "pdf" and look_at_pdf(content, offer.name).locked:
            found = (warning("evidence.locked", Where(file=offer.name), file=offer.name),)
        made = Prepared(tidy_name(offer.name, kind), content, kind, findings=found)
    if len(made.content) > LARGEST_FILE:
        raise _too_large(offer.name, len(made.content))
    return made


def _read(offer: Offer) -> bytes:
    """The bytes, not more than a photo may have."""
    if isinstance(offer.source, bytes):
        content = offer.source
    else:
        with file_trouble(offer.source), offer.source.open("rb") as file:
            content = file.read(LARGEST_READ + 1)
    if len(content) > LARGEST_READ:
        raise _too_large(offer.name, len(content))
    return content


def _too_large(name: str, size: int) -> Refused:
    values = {"size": size // MEGABYTE, "limit": LARGEST_FILE // MEGABYTE}
    return Refused(error("evidence.too_large", Where(file=name), file=name, **values))


def tidy_name(name: str, kind: FileKind) -> str:
    """A file's name without folders and without signs that no name may have or nobody can see.

    Its suffix is one of its kind, so that the system opens it with the right program.
    """
    seen = (
        sign
        for sign in unicodedata.normalize("NFC", name)
        if unicodedata.category(sign) not in _UNSEEN
    )
    clean = "".join("-" if sign in _NOT_IN_NAMES else sign for sign in seen)
    clean = " ".join(clean.split()).strip(" .")
    path = PurePath(clean)
    ours = path.suffix.lower() in kind.suffixes
    suffix = path.suffix if ours else kind.suffix
    stem = path.stem if path.suffix.lower() in SUFFIXES else clean
    stem = stem[: _LONGEST_NAME - len(suffix)].rstrip(" .") or "-"
    return f"-{stem}{suffix}" if _WINDOWS_DEVICE.fullmatch(stem) else stem + suffix


def _some(names: Sequence[str]) -> dict[str, str | int]:
    """How many, and the first of them by name."""
    more = " …" if len(names) > MOST_NAMED else ""
    return {"count": len(names), "names": ", ".join(names[:MOST_NAMED]) + more}
