"""What is written is read back: the same objects, and from them the same bytes."""

import hashlib
import io
import random
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from bundle_samples import DESCRIPTOR, DOCUMENTS, ENTRIES, SUMS, VALUES, foreign, good
from hypothesis import given, settings
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.bundle.cells import Value
from lgo_desktop.bundle.descriptor import BundleDescriptor, FactorPack
from lgo_desktop.bundle.reader import read_bundle, read_bundle_file
from lgo_desktop.bundle.table import Column, Table
from lgo_desktop.bundle.tables import EMISSIONS, INVENTORY_TABLES, TOTALS
from lgo_desktop.bundle.writer import write_bundle

GOLDEN_CONTENT_ID = "330bf625751bb4c42bf745ee805bd5f1f9940eaeea7008538a76f790092eeeae"

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(
    lambda number: abs(number.adjusted()) < 60 and len(number.as_tuple().digits) <= 60
)
CELLS: dict[str, st.SearchStrategy[Value]] = {
    "string": TEXTS,
    "decimal": st.none() | NUMBERS,
    "integer": st.none() | st.integers(-(2**63) + 1, 2**63 - 1),
    "boolean": st.none() | st.booleans(),
    "date": st.none() | st.dates(),
}
CELL_ROWS = st.tuples(*(CELLS[column.type] for column in VALUES.columns))


def rows_with_keys(rows: list[tuple[Value, ...]]) -> Table:
    """The rows as a table, with running keys."""
    return VALUES.with_rows([(f"{i}", *row[1:]) for i, row in enumerate(rows)])


def test_what_is_written_is_read_back() -> None:
    bundle = read_bundle(good(), "office.ghgb")
    assert bundle.descriptor == DESCRIPTOR
    assert bundle.tables == (ENTRIES, SUMS, VALUES)
    assert bundle.documents == DOCUMENTS
    assert bundle.signatures == {}


def test_reading_and_writing_again_gives_the_same_bytes() -> None:
    bundle = read_bundle(good())
    again = write_bundle(bundle.descriptor, bundle.tables, bundle.documents, bundle.signatures)
    assert again == good()


def test_the_order_of_what_is_given_does_not_matter() -> None:
    shuffled = VALUES.with_rows(random.Random(1).sample(VALUES.rows, len(VALUES.rows)))
    descriptor = replace(
        DESCRIPTOR,
        factor_packs=DESCRIPTOR.factor_packs[::-1],
        supersedes=DESCRIPTOR.supersedes[::-1],
        created=DESCRIPTOR.created.astimezone(timezone(timedelta(hours=7))),
    )
    documents = dict(reversed(DOCUMENTS.items()))
    assert write_bundle(descriptor, [shuffled, SUMS, ENTRIES], documents) == good()


def test_the_format_has_not_drifted() -> None:
    """The content id of format 1.0 for this sample: bundles once sent must stay the same."""
    assert read_bundle(good()).content_id == GOLDEN_CONTENT_ID


def test_the_content_id_is_the_hash_of_the_list_of_contents() -> None:
    with zipfile.ZipFile(io.BytesIO(good())) as archive:
        assert archive.testzip() is None
        listed = archive.read("datapackage.json")
    assert read_bundle(good()).content_id == hashlib.sha256(listed).hexdigest()


def test_a_seal_is_handed_out_and_leaves_the_content_id() -> None:
    seals = {"signatures/datapackage.dsse.json": b'{"payload":""}', "signatures/b.json": b"{}"}
    sealed = write_bundle(DESCRIPTOR, [ENTRIES, SUMS, VALUES], DOCUMENTS, seals)
    bundle = read_bundle(sealed)
    assert bundle.signatures == seals
    assert bundle.content_id == read_bundle(good()).content_id
    assert write_bundle(bundle.descriptor, bundle.tables, bundle.documents, seals) == sealed


@settings(max_examples=150, deadline=None)
@given(st.lists(CELL_ROWS, max_size=8))
def test_any_table_comes_back_equal(rows: list[tuple[Value, ...]]) -> None:
    table = rows_with_keys(rows)
    data = write_bundle(DESCRIPTOR, [table], {})
    bundle = read_bundle(data)
    assert bundle.tables == (table,)
    assert write_bundle(bundle.descriptor, bundle.tables, bundle.documents) == data


@settings(max_examples=100, deadline=None)
@given(
    st.builds(
        BundleDescriptor,
        organisation=st.from_regex(r"\A[0-9]{7}\Z"),
        kind=st.sampled_from(["cfo", "city"]),
        year=st.integers(1990, 2200),
        fiscal=st.booleans(),
        inventory=st.uuids().map(str),
        revision=st.integers(1, 1_000_000),
        status=st.sampled_from(["draft", "approved", "withdrawn"]),
        created=st.datetimes(datetime(1970, 1, 2), timezones=st.timezones()),  # noqa: DTZ001
        engine=st.just("1.4.2"),
        book=st.just("tgo-2022"),
        precision=st.sampled_from(["full", "published"]),
        gwp=st.sampled_from(["edition", "AR4", "AR5-fossil30"]),
        factor_packs=st.lists(
            st.builds(FactorPack, st.from_regex(r"\A[a-z0-9._-]{1,9}\Z"), st.just("0" * 64))
        ).map(tuple),
        training=st.booleans(),
    )
)
def test_any_descriptor_comes_back_equal(descriptor: BundleDescriptor) -> None:
    assert read_bundle(write_bundle(descriptor, [], {})).descriptor == descriptor


def test_the_tables_of_an_inventory_can_be_written_empty() -> None:
    assert read_bundle(write_bundle(DESCRIPTOR, INVENTORY_TABLES, {})).tables == tuple(
        sorted(INVENTORY_TABLES, key=lambda table: table.name)
    )


def test_a_table_is_taken_without_columns_of_a_newer_version() -> None:
    newer = Table("totals", (*TOTALS.columns, Column("kgco2e_ar6", "decimal", "x")), ("name",))
    data = write_bundle(DESCRIPTOR, [newer.with_rows([("total", Decimal(2), Decimal(3))])], {})
    assert read_bundle(data).table(TOTALS) == TOTALS.with_rows([("total", Decimal(2))])


def test_a_table_with_other_columns_is_not_taken() -> None:
    other = Table("totals", (TOTALS.columns[0], Column("kgco2e", "string", "x")), ("name",))
    bundle = read_bundle(write_bundle(DESCRIPTOR, [other], {}), "a.ghgb")
    with pytest.raises(Refused, match=r"bundle\.table_header"):
        bundle.table(TOTALS)
    with pytest.raises(Refused, match=r"bundle\.missing_part"):
        bundle.table(EMISSIONS)


def test_unknown_properties_of_a_newer_minor_format_are_ignored() -> None:
    def newer(listed: dict[str, object]) -> None:
        listed["ghg:format"] = "1.7"
        listed["ghg:weather"] = {"rain": [1.5, None]}

    bundle = read_bundle(foreign(newer))
    assert bundle.descriptor == DESCRIPTOR
    assert bundle.tables == (ENTRIES, SUMS, VALUES)


def test_a_file_is_read_and_named(tmp_path: Path) -> None:
    path = tmp_path / "ชุดข้อมูล.ghgb"
    path.write_bytes(good())
    assert read_bundle_file(path) == read_bundle(good(), path.name)


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"bundle\.unreadable") as caught:
        read_bundle_file(tmp_path / "ชุดข้อมูล.ghgb")
    assert caught.value.findings[0].where.file == "ชุดข้อมูล.ghgb"


@pytest.mark.filterwarnings("ignore")
def test_the_bundle_is_a_valid_data_package(tmp_path: Path) -> None:
    from frictionless import Package

    with zipfile.ZipFile(io.BytesIO(good())) as archive:
        archive.extractall(tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert report.stats["tasks"] == len(DOCUMENTS) + 3

    (tmp_path / "data/totals.csv").write_bytes(b"name,kgco2e\ntotal,538\nscope1,5x8\n")
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid
