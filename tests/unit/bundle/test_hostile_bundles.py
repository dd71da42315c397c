"""Hostile, damaged and repacked files: each refused with its code, in both languages."""

import contextlib
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest
from bundle_samples import foreign, good, resource_at, small, with_list, zip_of
from hypothesis import given, settings
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.bundle import canonical_zip
from lgo_desktop.bundle.canonical_zip import MOST_MEMBERS, pack, unpack
from lgo_desktop.bundle.reader import read_bundle

CENTRAL, END = b"PK\x01\x02", b"PK\x05\x06"


def patched(data: bytes, marker: bytes, offset: int, new: bytes, last: bool = False) -> bytes:
    """The file with other bytes at an offset from a marker."""
    position = (data.rfind(marker) if last else data.find(marker)) + offset
    return data[:position] + new + data[position + len(new) :]


def renamed(name: bytes) -> bytes:
    """A zip with a name that the standard library would not write, in both headers."""
    return zip_of(("data/" + "a" * (len(name) - 5), b"x")).replace(
        b"data/" + b"a" * (len(name) - 5), name
    )


def overlapping() -> bytes:
    """Two entries of the central directory that share one member (Fifield's zip bomb)."""
    data = zip_of(("data/k", b"0" * 100_000), method=zipfile.ZIP_DEFLATED)
    end = data.rfind(END)
    start = struct.unpack_from("<L", data, end + 16)[0]
    directory = data[start:end]
    second = directory[directory.find(CENTRAL, 4) :].replace(b"data/k", b"data/j")
    sizes = struct.pack("<HHL", 3, 3, len(directory) + len(second))
    return patched(data[:end] + second + data[end:], END, 8, sizes, last=True)


def zip64() -> bytes:
    """A member with sizes in a zip64 field."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), canonical_zip.MIMETYPE)
        with archive.open(zipfile.ZipInfo("data/x"), "w", force_zip64=True) as member:
            member.write(b"x")
    beginning = good()[: good().find(b"PK\x03\x04", 4)]
    whole = stream.getvalue()
    return beginning + whole[whole.find(b"PK\x03\x04", 4) :]


class Unseekable(io.BytesIO):
    """A stream that makes the standard library write data descriptors."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: object) -> int:
        raise OSError


def streamed() -> bytes:
    """A member whose sizes stand in a data descriptor behind it."""
    stream = Unseekable()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("data/x", (1980, 1, 1, 0, 0, 0)), b"x")
    return good()[: good().find(b"PK\x03\x04", 4)] + stream.getvalue()


def reordered() -> bytes:
    """A container with every header right but its members in another order."""
    members = unpack(good())
    order = ["mimetype", *sorted(members)]
    parts, entries, position = [], [], 0
    for name in order:
        content = canonical_zip.MIMETYPE if name == "mimetype" else members[name]
        size, crc, bare = len(content), zlib.crc32(content), name.encode()
        parts.append(
            struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 33, crc, size, size, len(bare), 0)
            + bare
            + content
        )
        entries.append(
            struct.pack("<4s4B4H3L5H2L", CENTRAL, 20, 3, 20, 0, 0, 0, 0, 33, crc, size, size,
                        len(bare), 0, 0, 0, 0, 0o100644 << 16, position) + bare
        )  # fmt: skip
        position += len(parts[-1])
    directory = b"".join(entries)
    count = len(order)
    end = struct.pack("<4s4H2LH", END, 0, 0, count, count, len(directory), position, 0)
    return b"".join(parts) + directory + end


def gap() -> bytes:
    """Bytes that belong to nothing between the last member and the directory."""
    start = good().find(CENTRAL)
    moved = struct.pack("<L", start + 4)
    return patched(good()[:start] + b"junk" + good()[start:], END, 16, moved, last=True)


CONTAINERS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "zip slip": ("bundle.name", lambda: zip_of(("../evil", b"x"))),
    "slip in the middle": ("bundle.name", lambda: zip_of(("data/../../x", b"x"))),
    "dot": ("bundle.name", lambda: zip_of(("data/./x", b"x"))),
    "absolute": ("bundle.name", lambda: zip_of(("/etc/passwd", b"x"))),
    "drive": ("bundle.name", lambda: zip_of(("C:/x", b"x"))),
    "UNC": ("bundle.name", lambda: zip_of(("//server/x", b"x"))),
    "backslash": ("bundle.name", lambda: renamed(b"data\\..\\x")),
    "NUL": ("bundle.name", lambda: renamed(b"data/a\0.csv")),
    "device": ("bundle.name", lambda: zip_of(("data/CON.csv", b"x"))),
    "device bare": ("bundle.name", lambda: zip_of(("data/lpt1", b"x"))),
    "trailing dot": ("bundle.name", lambda: zip_of(("data/x.", b"x"))),
    "trailing space": ("bundle.name", lambda: zip_of(("data/x ", b"x"))),
    "stream": ("bundle.name", lambda: zip_of(("data/x:ads", b"x"))),
    "Thai name": ("bundle.altered", lambda: zip_of(("data/รายงาน.csv", b"x"))),
    "Thai name unmarked": ("bundle.name", lambda: renamed("data/กข".encode())),
    "hidden file": ("bundle.name", lambda: zip_of((".htaccess", b"x"))),
    "long name": ("bundle.name", lambda: zip_of(("d/" * 150 + "x", b"x"))),
    "empty name": ("bundle.name", lambda: zip_of(("", b"x"))),
    "directory": ("bundle.name", lambda: zip_of(("data/", b""))),
    "case duplicate": ("bundle.same_name", lambda: zip_of(("data/x", b"1"), ("data/X", b"2"))),
    "file as folder": ("bundle.same_name", lambda: zip_of(("data", b"1"), ("data/x", b"2"))),
    "symlink": ("bundle.altered", lambda: zip_of(("data/x", b"/etc/passwd"), mode=0o120777)),
    "executable": ("bundle.altered", lambda: zip_of(("data/x", b"x"), mode=0o100755)),
    "deflated bomb": (
        "bundle.altered",
        lambda: zip_of(("data/x", b"0" * 5_000_000), method=zipfile.ZIP_DEFLATED),
    ),
    "LZMA": ("bundle.altered", lambda: zip_of(("data/x", b"1" * 9), method=zipfile.ZIP_LZMA)),
    "overlap": ("bundle.altered", overlapping),
    "many members": (
        "bundle.too_many_parts",
        lambda: zip_of(*((f"data/{i}", b"") for i in range(MOST_MEMBERS))),
    ),
    "local name differs": (
        "bundle.altered", lambda: patched(good(), b"docs/report.pdf", 0, b"docs/deport.pdf", True),
    ),
    "local checksum differs": ("bundle.altered", lambda: patched(good(), b"%PDF", 1, b"_")),
    "central checksum differs": (
        "bundle.altered", lambda: patched(good(), CENTRAL, 16, b"\0\0\0\0", True),
    ),
    "encrypted locally": ("bundle.altered", lambda: patched(good(), b"PK\3\4\x14", 6, b"\1", True)),
    "encrypted centrally": ("bundle.altered", lambda: patched(good(), CENTRAL, 8, b"\1")),
    "prefix": ("bundle.not_a_bundle", lambda: b"MZ" + good()),
    "trailing junk": ("bundle.altered", lambda: good() + b"junk"),
    "two bundles": ("bundle.altered", lambda: good() + good()),
    "gap": ("bundle.altered", gap),
    "order": ("bundle.altered", reordered),
    "comment": ("bundle.altered", lambda: zip_of(("data/x", b"x"), comment=b"hello")),
    "extra field": ("bundle.altered", lambda: zip_of(("data/x", b"x"), extra=b"\x99\x99\0\0")),
    "data descriptor": ("bundle.altered", streamed),
    "zip64": ("bundle.altered", zip64),
    "size beyond the end": (
        "bundle.incomplete", lambda: patched(good(), b"PK\3\4\x14", 18, b"\xff" * 8, True),
    ),
    "empty": ("bundle.incomplete", lambda: b""),
    "first bytes": ("bundle.incomplete", lambda: good()[:20]),
    "half": ("bundle.incomplete", lambda: good()[: len(good()) // 2]),
    "half a header": ("bundle.incomplete", lambda: good()[: good().rfind(b"PK\3\4") + 9]),
    "no directory": ("bundle.incomplete", lambda: good()[: good().find(CENTRAL)]),
    "end cut": ("bundle.incomplete", lambda: good()[:-1]),
    "other zip": ("bundle.not_a_bundle", lambda: zip_of()[:38] + b"X" + zip_of()[39:]),
    "text": ("bundle.not_a_bundle", "ไม่ใช่ zip".encode),
    "only mimetype": ("bundle.missing_part", zip_of),
}  # fmt: skip


def nested(depth: int) -> bytes:
    return b'{"a":' + b"[" * depth + b"]" * depth + b"}"


LISTS: dict[str, tuple[str, bytes]] = {
    "not JSON": ("bundle.list_unreadable", b"{"),
    "not UTF-8": ("bundle.list_unreadable", b'{"a":"\xff"}'),
    "BOM": ("bundle.list_unreadable", b"\xef\xbb\xbf{}"),
    "duplicate key": ("bundle.list_unreadable", b'{"a":1,"a":1}'),
    "NaN": ("bundle.list_unreadable", b'{"a":NaN}'),
    "infinity": ("bundle.list_unreadable", b'{"a":-Infinity}'),
    "float too large": ("bundle.list_unreadable", b'{"a":1e999}'),
    "integer too large": ("bundle.list_unreadable", b'{"a":9007199254740993}'),
    "integer of 5,000 digits": ("bundle.list_unreadable", b'{"a":' + b"9" * 5000 + b"}"),
    "half a surrogate": ("bundle.list_unreadable", b'{"a":"\\ud800"}'),
    "deep": ("bundle.list_unreadable", nested(40)),
    "very deep": ("bundle.list_unreadable", nested(100_000)),
    "deep and never closed": ("bundle.list_unreadable", b"[" * 100_000),
    "quotes without end": ("bundle.list_unreadable", b'"\\' * 200_000),
    "too long": ("bundle.list_unreadable", b'{"a":"' + b"x" * 4_000_000 + b'"}'),
    "white space": ("bundle.list_unreadable", b'{"a": 1}'),
    "keys out of order": ("bundle.list_unreadable", b'{"b":1,"a":1}'),
    "a list": ("bundle.list_unreadable", b"[]"),
    "a number": ("bundle.list_unreadable", b"1"),
    "nothing": ("bundle.list_unreadable", b""),
    "no properties": ("bundle.property", b"{}"),
}


def at_path(at: str, /, **changes: object) -> Callable[[dict[str, object]], None]:
    """A change of one resource."""
    return lambda listed: resource_at(listed, at).update(changes)


def second_listing(listed: dict[str, list[object]]) -> None:
    listed["resources"].append(listed["resources"][-1])


REPORT, TOTALS = "docs/report.pdf", "data/totals.csv"
CONTENTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "slip": ("bundle.name", lambda: foreign(at_path(REPORT, path="../../report.pdf"))),
    "URL": ("bundle.name", lambda: foreign(at_path(REPORT, path="https://example.org/a.pdf"))),
    "absolute": ("bundle.name", lambda: foreign(at_path(REPORT, path="/etc/passwd"))),
    "many paths": ("bundle.property", lambda: foreign(at_path(REPORT, path=[REPORT]))),
    "itself": ("bundle.missing_part", lambda: foreign(at_path(REPORT, path="datapackage.json"))),
    "unlisted": ("bundle.unlisted_part", lambda: foreign(parts={"docs/b.pdf": b"x"})),
    "unlisted program": ("bundle.unlisted_part", lambda: foreign(parts={"setup.exe": b"MZ"})),
    "signature of another kind": (
        "bundle.unlisted_part", lambda: foreign(parts={"signatures/a.exe": b"MZ"}),
    ),
    "missing": ("bundle.missing_part", lambda: foreign(parts={REPORT: None})),
    "content": ("bundle.content", lambda: foreign(parts={REPORT: b"%PDF-1.4 Sample"})),
    "table content": ("bundle.content", lambda: foreign(parts={TOTALS: b"name,kgco2e\n"})),
    "size": ("bundle.content", lambda: foreign(at_path(REPORT, bytes=14))),
    "size as text": ("bundle.property", lambda: foreign(at_path(REPORT, bytes="15"))),
    "size as truth": ("bundle.property", lambda: foreign(at_path(REPORT, bytes=True))),
    "hash": ("bundle.content", lambda: foreign(at_path(REPORT, hash="sha256:" + "0" * 64))),
    "weak hash": ("bundle.content", lambda: foreign(at_path(REPORT, hash="0" * 32))),
    "no hash": ("bundle.property", lambda: foreign(at_path(REPORT, hash=None))),
    "listed twice": ("bundle.property", lambda: foreign(second_listing)),
    "resources no list": ("bundle.property", lambda: foreign(lambda d: d.update(resources={}))),
    "resource no object": ("bundle.property", lambda: foreign(lambda d: d.update(resources=[1]))),
    "other order": ("bundle.property", lambda: foreign(lambda d: d["resources"].reverse())),
    "document as table": ("bundle.property", lambda: foreign(at_path(REPORT, type="table"))),
    "table as document": ("bundle.property", lambda: foreign(at_path(TOTALS, type="file"))),
    "table renamed": ("bundle.property", lambda: foreign(at_path(TOTALS, name="sums"))),
    "table name": ("bundle.property", lambda: foreign(at_path(TOTALS, name="Totals!"))),
    "no schema": ("bundle.property", lambda: foreign(at_path(TOTALS, schema=None))),
    "no fields": (
        "bundle.property",
        lambda: foreign(at_path(TOTALS, schema={"fields": [], "primaryKey": ["name"]})),
    ),
    "field of another type": (
        "bundle.property",
        lambda: foreign(lambda d: resource_at(d, TOTALS)["schema"]["fields"][0].update(type="any")),
    ),
    "no key": (
        "bundle.property",
        lambda: foreign(lambda d: resource_at(d, TOTALS)["schema"].update(primaryKey=[])),
    ),
    "encoding": ("bundle.property", lambda: foreign(at_path(TOTALS, encoding="cp874"))),
}  # fmt: skip


def refusal(data: bytes) -> str:
    """The code with which a file is refused; its sentences must exist and fill in."""
    with pytest.raises(Refused) as caught:
        read_bundle(data, "office.ghgb")
    (finding,) = caught.value.findings
    assert finding.where.file == "office.ghgb"
    assert all(catalogue(language).finding(finding) for language in LANGUAGES)
    return finding.code


@pytest.mark.parametrize("case", CONTAINERS)
def test_a_hostile_container_is_refused(case: str) -> None:
    code, make = CONTAINERS[case]
    assert refusal(make()) == code


@pytest.mark.parametrize("case", LISTS)
def test_a_hostile_list_of_contents_is_refused(case: str) -> None:
    code, data = LISTS[case]
    assert refusal(with_list(data)) == code


@pytest.mark.parametrize("case", CONTENTS)
def test_contents_that_are_not_as_listed_are_refused(case: str) -> None:
    code, make = CONTENTS[case]
    assert refusal(make()) == code


def test_a_file_too_large_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = good()
    monkeypatch.setattr(canonical_zip, "LARGEST_FILE", len(data) - 1)
    assert refusal(data) == "bundle.too_large"
    assert refusal(b"x" * len(data)) == "bundle.too_large"


def test_the_writer_keeps_the_limits_of_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    most = {f"docs/{i}": b"" for i in range(MOST_MEMBERS - 1)}
    assert unpack(pack(most)) == dict(sorted(most.items()))
    with pytest.raises(Refused, match=r"bundle\.too_many_parts"):
        pack({**most, "docs/more": b""})
    monkeypatch.setattr(canonical_zip, "LARGEST_FILE", 300)
    with pytest.raises(Refused, match=r"bundle\.too_large"):
        pack({"docs/a": b"x" * 200})
    with pytest.raises(Refused, match=r"bundle\.name"):
        pack({"docs/รายงาน": b""})


def flips_undetected(data: bytes, bits: list[int]) -> list[int]:
    """The bits which the reader does not miss when they are turned over."""
    undetected = []
    for bit in bits:
        damaged = bytearray(data)
        damaged[bit // 8] ^= 1 << bit % 8
        try:
            read_bundle(bytes(damaged))
            undetected.append(bit)
        except Refused:
            continue  # as it should be
    return undetected


def test_damage_of_one_bit_is_found() -> None:
    data = small()
    bits = random.Random(2568).sample(range(len(data) * 8), 2_000)
    assert flips_undetected(data, bits) == []


@pytest.mark.long
def test_damage_of_any_bit_is_found() -> None:
    data = good()
    assert flips_undetected(data, list(range(len(data) * 8))) == []


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_bundle(data)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_bytes_spliced_into_a_bundle_are_refused(data: st.DataObject) -> None:
    whole = small()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    spliced = whole[:start] + data.draw(st.binary(max_size=40)) + whole[end:]
    if spliced != whole:
        with pytest.raises(Refused):
            read_bundle(spliced)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60) | st.text('{}[]":,0e\\un ก', max_size=30).map(str.encode))
def test_any_bytes_as_a_list_of_contents_are_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_bundle(with_list(data))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_list_of_contents_with_any_value_anywhere_is_refused_or_understood(
    data: st.DataObject,
) -> None:
    value = data.draw(JSON)

    def spoil(listed: dict[str, object]) -> None:
        inner: object = listed
        while isinstance(inner, dict | list) and inner:
            keys = sorted(inner) if isinstance(inner, dict) else range(len(inner))
            key = data.draw(st.sampled_from(list(keys)))
            if not isinstance(inner[key], dict | list) or data.draw(st.booleans()):
                inner[key] = value
                return
            inner = inner[key]

    try:
        changed = foreign(spoil)
    except ValueError:  # NaN and half surrogates cannot even be written
        return
    with contextlib.suppress(Refused):
        read_bundle(changed)
