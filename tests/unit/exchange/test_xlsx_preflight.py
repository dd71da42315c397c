"""Hostile and broken workbooks are refused before openpyxl sees them, in little memory and time."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from form_samples import form_bytes, patched, refusal, speak

from lgo_desktop.base.errors import Refused
from lgo_desktop.exchange import xlsx_outline, xlsx_parts, xlsx_preflight
from lgo_desktop.exchange.cell_names import Area
from lgo_desktop.exchange.xlsx_preflight import preflight
from lgo_desktop.exchange.xlsx_sheets import read_workbook

SHEET_XML = "xl/worksheets/sheet1.xml"
_LAUGH = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


def replaced(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new, 1)

    return change


def in_last_row(cells: bytes, row: bytes = b"30") -> Callable[[bytes], bytes]:
    return replaced(b"</sheetData>", b'<row r="%b">%b</row></sheetData>' % (row, cells))


def with_doctype(data: bytes) -> bytes:
    return re.sub(rb"^(<\?xml.*?\?>)?", lambda m: m[0] + _LAUGH, data, count=1)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (with_doctype, "workbook.dtd"),
        (in_last_row(b'<c r="XFD1048576"><v>1</v></c>', b"1048576"), "workbook.too_many_rows"),
        (in_last_row(b'<c r="XFD30"><v>1</v></c>'), "workbook.too_wide"),
        (in_last_row(b"<c><v>1</v></c>" * 300), "workbook.too_wide"),
        (in_last_row(b'<c r="A30"><v>nan</v></c>'), "workbook.bad_value"),
        (in_last_row(b'<c r="A30"><v>1_000</v></c>'), "workbook.bad_value"),
        (in_last_row(b'<c r="A30" t="s"><v>-1</v></c>'), "workbook.bad_value"),
        (in_last_row(b'<c r="A30" t="s"><v>99999</v></c>'), "workbook.damaged"),
        (in_last_row(b'<c r="A31"><v>1</v></c>'), "workbook.rows_disordered"),
        (in_last_row(b'<c r="B30"><v>1</v></c><c r="A30"><v>2</v></c>'),
         "workbook.rows_disordered"),
        (in_last_row(b'<c r="A30"><v>1</v></c><c r="A30"><v>2</v></c>'),
         "workbook.rows_disordered"),
        (in_last_row(b"", b"7"), "workbook.rows_disordered"),
        (in_last_row(b"", b"-7"), "workbook.rows_disordered"),
        (replaced(b"<mergeCells ", b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><x '),
         "workbook.merged_too_large"),
        (replaced(b'<mergeCell ref="', b'<mergeCell ref="?'), "workbook.damaged"),
        (replaced(b"</sheetData>", b"</sheet"), "workbook.damaged"),
        (lambda data: b'<?xml version="1.0" encoding="iso-8859-11"?>' + data, "workbook.not_utf8"),
        (lambda data: data.decode().encode("utf-16"), "workbook.not_utf8"),
    ],
)  # fmt: skip
def test_hostile_sheets_are_refused(
    tmp_path: Path, change: Callable[[bytes], bytes], code: str
) -> None:
    path = patched(tmp_path / "evil.xlsx", change)
    assert refusal(lambda: read_workbook(path)).code == code


def test_a_doctype_is_refused_in_any_part(tmp_path: Path) -> None:
    path = patched(tmp_path / "evil.xlsx", with_doctype, "docProps/core.xml")
    assert refusal(lambda: read_workbook(path)).code == "workbook.dtd"


def test_a_zip_bomb_is_refused_by_what_it_unpacks_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(30, 9000))
    path = patched(tmp_path / "bomb.xlsx", replaced(b"</sheetData>", row + b"</sheetData>"))
    monkeypatch.setattr(xlsx_parts, "MOST_PART_BYTES", 300_000)
    assert refusal(lambda: read_workbook(path)).code == "workbook.unpacks_too_large"
    monkeypatch.setattr(xlsx_parts, "MOST_PART_BYTES", 1 << 30)
    monkeypatch.setattr(xlsx_preflight, "MOST_UNPACKED_BYTES", 300_000)
    assert refusal(lambda: read_workbook(path)).code == "workbook.unpacks_too_large"


def test_an_endless_text_is_refused(tmp_path: Path) -> None:
    text = b'<c r="A30" t="inlineStr"><is><t>' + b"a" * 2_000_000 + b"</t></is></c>"
    path = patched(tmp_path / "evil.xlsx", in_last_row(text))
    assert refusal(lambda: read_workbook(path)).code == "workbook.text_too_long"


def test_many_merged_areas_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_outline, "MOST_MERGED_IN_SHEET", 10)
    path = tmp_path / "form.xlsx"
    path.write_bytes(form_bytes())
    assert refusal(lambda: read_workbook(path)).code == "workbook.merged_too_large"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "workbook.old_or_locked"),
        (b"", "workbook.not_a_workbook"),
        (b"source,variant\n", "workbook.not_a_workbook"),
        (b"PK\x03\x04" + b"\0" * 40, "workbook.not_a_workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, code: str) -> None:
    assert refusal(lambda: preflight(data, "x.xlsx")).code == code


def archive(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name, data in parts.items():
            target.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


def test_other_zips_are_refused() -> None:
    assert refusal(lambda: preflight(archive(a=b"<x/>"), "x")).code == "workbook.not_a_workbook"
    binary = archive(xl__workbook_bin=b"1").replace(b"workbook_bin", b"workbook.bin")
    assert refusal(lambda: preflight(binary, "x")).code == "workbook.not_a_workbook"


def test_a_workbook_without_its_sheets_is_refused() -> None:
    no_sheets = archive(xl__workbook=b"<workbook/>")
    assert refusal(lambda: preflight(no_sheets, "x")).code == "workbook.no_sheets"
    dangling = archive(xl__workbook=b"<workbook><sheet name='a'/></workbook>")
    assert refusal(lambda: preflight(dangling, "x")).code == "workbook.damaged"


def rezipped(change: Callable[[zipfile.ZipFile], object]) -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(form_bytes())) as source,
        zipfile.ZipFile(stream, "w") as target,
    ):
        for info in source.infolist():
            target.writestr(info.filename, source.read(info))
        change(target)
    return stream.getvalue()


def test_parts_whose_names_differ_by_case_only_are_refused() -> None:
    data = rezipped(lambda target: target.writestr("xl/Workbook.XML", b"<workbook/>"))
    assert refusal(lambda: preflight(data, "x")).code == "workbook.damaged"


def test_unusual_compression_and_sheets_of_one_name_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as target:
        target.writestr("xl/workbook.xml", b"<workbook/>")
    assert refusal(lambda: preflight(stream.getvalue(), "x")).code == "workbook.damaged"
    relations = (
        b'<Relationships><Relationship Id="a" Target="s.xml"/>'
        b'<Relationship Id="b" Target="/xl/s.xml"/></Relationships>'
    )
    sheets = (
        b'<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        b'<sheet name="A" r:id="a"/><sheet name="a" r:id="b"/></workbook>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        target.writestr("xl/workbook.xml", sheets)
        target.writestr("xl/_rels/workbook.xml.rels", relations)
        target.writestr("xl/s.xml", b"<worksheet/>")
        target.writestr("xl/media/bomb.xml", b"<!DOCTYPE x>")
    assert refusal(lambda: preflight(stream.getvalue(), "x")).code == "workbook.damaged"


def test_encrypted_parts_are_refused() -> None:
    data = bytearray(form_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert refusal(lambda: preflight(bytes(data), "x")).code == "workbook.old_or_locked"


def test_macros_and_links_are_left_aside_with_a_note() -> None:
    def add(target: zipfile.ZipFile) -> None:
        target.writestr("xl/vbaProject.bin", b"\0")
        target.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")

    found = [finding.code for finding in preflight(rezipped(add), "x").findings]
    assert found == ["workbook.macros", "workbook.external_links"]


def test_large_and_missing_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(lambda: read_workbook(tmp_path / "none.xlsx")).code == "workbook.unreadable"
    path = tmp_path / "form.xlsx"
    path.write_bytes(form_bytes())
    monkeypatch.setattr(xlsx_preflight, "MOST_FILE_BYTES", 1000)
    assert refusal(lambda: read_workbook(path)).code == "workbook.too_large"


def test_the_outline_tells_merged_and_hidden_cells(tmp_path: Path) -> None:
    def hide(data: bytes) -> bytes:
        data = data.replace(b'<row r="8"', b'<row r="8" hidden="1"')
        return data.replace(b"<cols>", b'<cols><col min="40" max="16384" hidden="1"/>')

    path = patched(tmp_path / "form.xlsx", hide)
    (sheet,) = preflight(path.read_bytes(), "x").sheets
    assert sheet.outline.hidden_rows == {8}
    assert sheet.outline.hidden_columns == set(range(40, 257))
    assert Area(4, 6, 4, 7) in sheet.outline.merged
    assert not sheet.hidden


@pytest.mark.long
def test_spoilt_markup_never_escapes_as_another_error(tmp_path: Path) -> None:
    random = Random(1)
    parts = {}
    with zipfile.ZipFile(io.BytesIO(form_bytes())) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    path = tmp_path / "f.xlsx"
    for _ in range(400):
        spoilt = random.choice(sorted(parts))
        with zipfile.ZipFile(path, "w") as target:
            for name, data in parts.items():
                target.writestr(name, _spoil(data, random) if name == spoilt else data)
        try:
            read_workbook(path)
        except Refused as refused:
            speak(refused.findings)


def _spoil(data: bytes, random: Random) -> bytes:
    """The XML with one attribute changed or one tag dropped or doubled."""
    tag = random.choice(list(re.finditer(rb"<[^>]*>|\"[^\"]*\"", data)))
    for_tag = [b"", tag[0] * 2, b"<x/>"]
    for_value = [b'"0"', b'"-1"', b'""', b'"x"', b'"99999999999"', b'"1e5"', b'"d"', b'"s"']
    new = random.choice(for_tag if tag[0].startswith(b"<") else for_value)
    return data[: tag.start()] + new + data[tag.end() :]
