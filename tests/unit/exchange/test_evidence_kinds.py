"""What may be evidence is told by its content, whatever the file is called."""

from contextlib import suppress

import pytest
from evidence_files_samples import EXE, pdf, photo, workbook
from hypothesis import given
from hypothesis import strategies as st
from storage_samples import refused

from lgo_desktop.base.errors import Refused
from lgo_desktop.exchange.evidence_kinds import (
    CSV,
    DOCX,
    JPEG,
    KINDS,
    ODS,
    PDF,
    PNG,
    PPTX,
    SUFFIXES,
    TXT,
    WEBP,
    XLSX,
    kind_of,
)

ODS_FILE = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"


def archive(members: dict[str, str]) -> bytes:
    import io
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        for name, content in members.items():
            out.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (photo(), JPEG), (photo(form="PNG"), PNG), (photo(form="WEBP"), WEBP), (pdf(), PDF),
        (workbook(), XLSX), (workbook("word/document.xml"), DOCX),
        (workbook("ppt/presentation.xml"), PPTX), (archive(ODS_FILE), ODS),
        (b"\n\n" + pdf(), PDF),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["ก.pdf", "ก.exe", "ก"])
def test_the_content_tells_the_kind(content: bytes, kind: object, name: str) -> None:
    assert kind_of(content, name) is kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_a_text_is_known_by_its_name_and_has_no_signs_that_nobody_types(encoding: str) -> None:
    text = "เดือน,ลิตร\r\nม.ค.,10\r\n".encode(encoding)
    assert kind_of(text, "น้ำมัน.CSV") is CSV
    assert kind_of(text, "น้ำมัน.txt") is TXT
    for name in ("น้ำมัน", "น้ำมัน.html", "น้ำมัน.exe"):
        with refused("evidence.not_allowed"):
            kind_of(text, name)
    with refused("evidence.not_allowed"):
        kind_of(text + "\x00\x01".encode(encoding), "น้ำมัน.csv")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"), (EXE, "not_allowed"), (HEIC, "heic"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "old_office"),
        (archive({"a.txt": "x"}), "not_allowed"), (archive({"evil.exe": "x"}), "not_allowed"),
        (archive({"xl/workbook.xml": "x", "xl/vbaProject.bin": "x"}), "macros"),
        (workbook()[:60], "damaged"), (b"PK\x03\x04 nothing", "damaged"),
        (archive({"mimetype": "x" * 5000}), "not_allowed"),
        (archive({"mimetype": "application/epub+zip"}), "not_allowed"),
        (b"<html><script>1</script></html>", "not_allowed"), (b"GIF89a" + b"\0" * 9, "not_allowed"),
    ],
    ids=lambda part: part if isinstance(part, str) else "file",  # an archive holds the time
)  # fmt: skip
def test_anything_else_is_refused_and_says_what_to_do(content: bytes, code: str) -> None:
    with refused(f"evidence.{code}"):
        kind_of(content, "ใบเสร็จ.pdf")


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"\xff\xd8\xff"]))
def test_any_bytes_have_a_kind_or_are_refused(content: bytes, start: bytes) -> None:
    with suppress(Refused):
        assert kind_of(start + content, "a.csv") in KINDS.values()


def test_every_kind_has_its_own_suffixes() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert all(kind.suffix in SUFFIXES for kind in KINDS.values())
