"""Evidence in a bundle: always listed by hash, its files by choice; and compared on arrival."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, note
from lgo_desktop.bundle.reader import Bundle
from lgo_desktop.bundle.table import Row, Table
from lgo_desktop.bundle.tables import EVIDENCE, EVIDENCE_LINKS
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.exchange.evidence_kinds import kind_named
from lgo_desktop.services.bundle_tables import is_private
from lgo_desktop.services.evidence_files import MEGABYTE
from lgo_desktop.services.evidence_out import bytes_of
from lgo_desktop.storage.evidence import Evidence, EvidenceLink, sha256_of
from lgo_desktop.storage.project_file import ProjectFile

FOLDER = "evidence/"
MOST_BYTES = 150 * MEGABYTE
"""Files of evidence in one bundle, which may have 200 MB with everything else."""
MOST_FILES = 1_800
_NO_PAPER = 0
_NO_KEY = EntryKey("", "", "", "", "", "")


@dataclass(frozen=True, slots=True)
class EvidenceParts:
    """What evidence adds to a bundle; findings say which files were left out."""

    tables: tuple[Table, ...] = ()
    documents: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def evidence_parts(project: ProjectFile, inventory_id: str, *, with_files: bool) -> EvidenceParts:
    """The evidence of an inventory; what proves nothing but private statements stays out."""
    links = [
        link
        for link in project.evidence_links(inventory_id)
        if link.key is None or not is_private(link.key)
    ]
    used = {link.evidence for link in links}
    files = [file for file in project.evidence() if file.id in used]
    if not files:
        return EvidenceParts()
    chosen, findings = _chosen(project, files) if with_files else ({}, [])
    left_out = [file for file in files if path_of(file) not in chosen]
    if left_out:
        size = -(-sum({file.sha256: file.size for file in left_out}.values()) // MEGABYTE)
        where = Where(inventory=inventory_id)
        findings.append(note("export.evidence_left_out", where, count=len(left_out), size=size))
    rows = (_file_row(file, path_of(file) if path_of(file) in chosen else "") for file in files)
    tables = (EVIDENCE.with_rows(rows), EVIDENCE_LINKS.with_rows(map(_link_row, links)))
    return EvidenceParts(tables, chosen, tuple(findings))


def path_of(file: Evidence) -> str:
    """Where a file of evidence lies in a bundle: by its hash, for names are not safe there."""
    return f"{FOLDER}{file.sha256}{kind_named(file.media_type).suffix}"


def _chosen(project: ProjectFile, files: list[Evidence]) -> tuple[dict[str, bytes], list[Finding]]:
    """The bytes of as many files as a bundle may hold; one that is lost or harmed is told."""
    chosen: dict[str, bytes] = {}
    findings: list[Finding] = []
    room = MOST_BYTES
    for file in files:
        if path_of(file) in chosen or file.size > room or len(chosen) >= MOST_FILES:
            continue
        try:
            content = bytes_of(project, file)
        except Refused as refusal:
            findings += refusal.findings
            continue
        chosen[path_of(file)] = content
        room -= len(content)
    return chosen, findings


def _file_row(file: Evidence, path: str) -> Row:
    return file.id, file.sha256, file.name, file.media_type, file.size, file.note, path


def _link_row(link: EvidenceLink) -> Row:
    key = link.key or _NO_KEY
    return (
        link.evidence, link.paper or _NO_PAPER, key.source, key.variant, key.facility, key.item,
        key.period, key.field,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class EvidenceTold:
    """What a bundle says of evidence: files listed, files inside, and names that do not agree."""

    listed: int = 0
    inside: int = 0
    unlike: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """For JSON (schema ``lgo.verify/1``)."""
        return {"listed": self.listed, "files": self.inside, "unlike": list(self.unlike)}


def evidence_told(bundle: Bundle) -> EvidenceTold:
    """The evidence of a bundle, each file inside compared with its hash.

    Raises :class:`Refused` with ``bundle.missing_part`` or ``bundle.table_header``.
    """
    inside = {path for path in bundle.documents if path.startswith(FOLDER)}
    listed = EVIDENCE.name in {table.name for table in bundle.tables}
    rows = bundle.table(EVIDENCE).rows if listed else ()
    links = bundle.table(EVIDENCE_LINKS).rows if listed else ()
    return EvidenceTold(len(rows), len(inside), tuple(_unlike(bundle, rows, links, inside)))


def _unlike(
    bundle: Bundle, rows: tuple[Row, ...], links: tuple[Row, ...], inside: set[str]
) -> Iterator[str]:
    """The names of files that are missing or other than listed, and what nobody lists."""
    for _, sha256, name, _, size, _, path in rows:
        content = bundle.documents.get(str(path))
        if path and (content is None or (sha256_of(content), len(content)) != (sha256, size)):
            yield str(name)
    yield from sorted(inside - {str(row[-1]) for row in rows})
    yield from sorted({str(row[0]) for row in links} - {str(row[0]) for row in rows})
