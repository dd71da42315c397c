"""Bundles for tests: a good one, and ways to make one that no honest program would write."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import rfc8785

from lgo_desktop.bundle.canonical_zip import DESCRIPTOR_NAME, MIMETYPE, pack, unpack
from lgo_desktop.bundle.contents import sha256
from lgo_desktop.bundle.descriptor import BundleDescriptor, FactorPack
from lgo_desktop.bundle.table import Column, Table
from lgo_desktop.bundle.tables import ACTIVITY, TOTALS
from lgo_desktop.bundle.writer import write_bundle

DESCRIPTOR = BundleDescriptor(
    organisation="4010501",
    kind="cfo",
    year=2025,
    fiscal=False,
    inventory="5c0f6d7e-0000-4000-8000-000000000001",
    revision=3,
    status="approved",
    created=datetime(2026, 1, 31, 9, 0, 0, tzinfo=UTC),
    engine="0.1.0",
    book="tgo-2026",
    precision="full",
    gwp="edition",
    factor_packs=(FactorPack("tgo-2026", "cd" * 32), FactorPack("lci-2022", "ab" * 32)),
    supersedes=("ef" * 32, "01" * 32),
)

TRICKY = 'ดีเซล, "B7"\nบรรทัดสอง 🌱 \' ;\t=1+1'
VALUES = Table(
    "values",
    (
        Column("key", "string", "Key"),
        Column("text", "string", "Text"),
        Column("amount", "decimal", "Amount"),
        Column("count", "integer", "Count"),
        Column("done", "boolean", "Done"),
        Column("day", "date", "Day"),
    ),
    ("key",),
    (
        (
            "b",
            'ดีเซล, "B7"\nบรรทัดสอง 🌱 \' ;\t=1+1',
            Decimal("1234.50"),
            -7,
            True,
            date(2025, 2, 28),
        ),
        ("a", "", None, None, None, None),
        ("", " ชื่อ ", Decimal("0.1234567890123456789012345678"), 0, False, date(1, 1, 1)),
        ("ก", "\r\n", Decimal("-0"), 2**63 - 1, None, None),
    ),
)

ENTRIES = ACTIVITY.with_rows(
    [
        ("mobile.road_fuel", "diesel", "สำนักปลัด", "กข 1234", "2025-02", "quantity",
         Decimal("100.25"), "L", "", ""),
        ("mobile.road_fuel", "diesel", "สำนักปลัด", "กข 1234", "2025-01", "quantity",
         Decimal(99), "L", "", "ใบเสร็จ 2 ใบ"),
    ]
)  # fmt: skip
SUMS = TOTALS.with_rows([("total", Decimal("538.0")), ("scope1", Decimal("538.0"))])
DOCUMENTS = {"docs/report.pdf": b"%PDF-1.4 sample", "evidence/" + "a" * 64 + ".jpg": b"\xff\xd8\0"}


def good() -> bytes:
    """A bundle that every reader must take."""
    return write_bundle(DESCRIPTOR, [ENTRIES, SUMS, VALUES], DOCUMENTS)


def small() -> bytes:
    """The smallest bundle with a table and a document."""
    return write_bundle(replace(DESCRIPTOR, supersedes=()), [SUMS], {"docs/a.pdf": b"%PDF"})


def foreign(
    change: Callable[[dict[str, Any]], object] = lambda listed: None,
    parts: Mapping[str, bytes | None] | None = None,
) -> bytes:
    """A canonical container around a changed list of contents and changed parts."""
    members = unpack(good())
    listed = listed_in(members[DESCRIPTOR_NAME])
    change(listed)
    members[DESCRIPTOR_NAME] = rfc8785.dumps(listed)
    members |= {name: data for name, data in (parts or {}).items() if data is not None}
    for name in [name for name, data in (parts or {}).items() if data is None]:
        del members[name]
    return pack(members)


def with_table(name: str, data: bytes) -> bytes:
    """A bundle whose list of contents agrees with these bytes of a table."""

    def relist(listed: dict[str, Any]) -> None:
        resource = resource_at(listed, f"data/{name}.csv")
        resource["bytes"], resource["hash"] = len(data), sha256(data)

    return foreign(relist, {f"data/{name}.csv": data})


def with_list(data: bytes) -> bytes:
    """A bundle with these bytes as its list of contents."""
    return pack({**unpack(good()), DESCRIPTOR_NAME: data})


def listed_in(data: bytes) -> dict[str, Any]:
    """The object of a list of contents."""
    loaded: dict[str, Any] = json.loads(data)
    return loaded


def resource_at(listed: dict[str, Any], path: str) -> dict[str, Any]:
    """The resource of this path."""
    found: dict[str, Any] = next(one for one in listed["resources"] if one["path"] == path)
    return found


def zip_of(
    *entries: tuple[str, bytes],
    method: int = zipfile.ZIP_STORED,
    mode: int = 0o100644,
    comment: bytes = b"",
    extra: bytes = b"",
) -> bytes:
    """A zip by the standard library: ``mimetype`` as ours, then the entries as asked."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        first = _info("mimetype", 0o100644)
        archive.writestr(first, MIMETYPE)
        for name, data in entries:
            info = _info(name, mode)
            info.compress_type, info.extra = method, extra
            archive.writestr(info, data)
        archive.comment = comment
    return stream.getvalue()


def _info(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.create_system, info.external_attr = 3, mode << 16
    return info
