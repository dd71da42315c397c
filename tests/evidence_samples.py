"""Files of evidence for tests: bills and workbooks, linked to an entry."""

import io
import zipfile

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.storage.evidence import Evidence, EvidenceLink, sha256_of

KEY = EntryKey("mobile.road_fuel", "diesel", "กองช่าง", "รถ 1", "2025-01", "quantity")


def evidence(n: int = 1, content: bytes = b"%PDF-1.4 one") -> Evidence:
    """A bill as a file."""
    return Evidence(
        f"id-{n}", sha256_of(content), f"บิล {n}.pdf", "application/pdf", len(content),
        f"2026-01-02T03:04:{n:02d}Z",
    )  # fmt: skip


def proof_of(n: int = 1, inventory: str = "cfo-2568", key: EntryKey = KEY) -> EvidenceLink:
    """That a file proves an entry."""
    return EvidenceLink(f"id-{n}", inventory, key)


def workbook(main: str = "xl/workbook.xml") -> bytes:
    """A zip with the main part of a workbook or another document of Office."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(main, "<x/>")
    return made.getvalue()
