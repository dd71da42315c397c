"""Tables: one form for every value, and one file for every table."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from bundle_samples import DESCRIPTOR, SUMS, VALUES, with_table
from hypothesis import given, settings
from hypothesis import strategies as st

from lgo_desktop.base.errors import Refused
from lgo_desktop.bundle import table as table_module
from lgo_desktop.bundle.cells import LONGEST_TEXT, Value
from lgo_desktop.bundle.reader import read_bundle
from lgo_desktop.bundle.table import Column, Table, read_table, table_bytes
from lgo_desktop.bundle.writer import write_bundle

KEY = Column("key", "string", "Key")


def one(column: Column, value: Value) -> Table:
    """A table of one row."""
    return Table("one", (KEY, column), ("key",), (("k", value),))


def test_a_table_is_plain_csv() -> None:
    assert table_bytes(VALUES).decode() == (
        "key,text,amount,count,done,day\n"
        ", ชื่อ ,0.1234567890123456789012345678,0,false,0001-01-01\n"
        "a,,,,,\n"
        'b,"ดีเซล, ""B7""\nบรรทัดสอง 🌱 \' ;\t=1+1",1234.5,-7,true,2025-02-28\n'
        'ก,"\r\n",0,9223372036854775807,,\n'
    )


def test_a_table_of_one_empty_text_has_no_empty_line() -> None:
    table = Table("one", (KEY,), ("key",), (("",),))
    assert table_bytes(table) == b'key\n""\n'
    assert read_table(Table("one", (KEY,), ("key",)), table_bytes(table)) == table


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.500"), "1.5"),
        (Decimal("-0.0"), "0"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-18"), "0.000000000000000001"),
        (Decimal("1234567890.123456789012345678"), "1234567890.123456789012345678"),
        (None, ""),
    ],
)
def test_a_decimal_keeps_its_value_in_one_form(value: Decimal | None, text: str) -> None:
    table = one(Column("amount", "decimal", "Amount"), value)
    assert table_bytes(table) == f"key,amount\nk,{text}\n".encode()
    assert table.rows[0][1] == value


def test_text_is_composed_and_has_no_null() -> None:
    column = Column("text", "string", "Text")
    assert one(column, "e\u0301") == one(column, "\u00e9")
    assert one(column, None) == one(column, "")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("string", 1),
        ("string", "x" * (LONGEST_TEXT + 1)),
        ("string", "\ufb2c" * (LONGEST_TEXT // 2)),
        ("string", "\ud800"),
        ("decimal", 1),
        ("decimal", "1"),
        ("decimal", Decimal("NaN")),
        ("decimal", Decimal("Infinity")),
        ("decimal", Decimal("1E+300")),
        ("decimal", Decimal("1E-199")),
        ("integer", Decimal(1)),
        ("integer", True),
        ("integer", 2**63),
        ("boolean", 1),
        ("date", datetime(2025, 1, 1, tzinfo=UTC)),
        ("date", "2025-01-01"),
    ],
)
def test_a_value_of_another_kind_is_a_mistake_of_the_program(kind: str, value: Value) -> None:
    with pytest.raises(ValueError, match=r"."):
        one(Column("value", kind, "Value"), value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "make",
    [
        lambda: SUMS.with_rows([("total", Decimal(1)), ("total", Decimal(2))]),
        lambda: SUMS.with_rows([("total",)]),
        lambda: Table("One", (KEY,), ("key",)),
        lambda: Table("one", (KEY, KEY), ("key",)),
        lambda: Table("one", (KEY,), ("other",)),
        lambda: Table("one", (KEY,), ("key", "key")),
        lambda: Table("one", (KEY,), ()),
        lambda: Table("one", (Column("n", "integer", "Number"),), ("n",), ((None,),)),
    ],
)
def test_columns_and_keys_must_make_a_table(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r"."):
        make()


def test_rows_stand_in_the_order_of_their_keys() -> None:
    numbers = Table("one", (Column("n", "integer", "Number"),), ("n",), ((10,), (-1,), (9,)))
    assert numbers.rows == ((-1,), (9,), (10,))


GOOD = b"name,kgco2e\nscope1,538\ntotal,538\n"


def test_the_good_file_is_read() -> None:
    assert read_bundle(with_table("totals", GOOD)).table(SUMS) == SUMS


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("bundle.table_header", b""),
        ("bundle.table_header", b"\xef\xbb\xbf" + GOOD),
        ("bundle.table_form", GOOD.replace(b"\n", b"\r\n")),
        ("bundle.table_form", GOOD.removesuffix(b"\n")),
        ("bundle.table_form", GOOD + b"\n"),
        ("bundle.table_form", GOOD.replace(b"total", b'"total"')),
        ("bundle.table_form", GOOD.replace(b"total", b'to"tal')),
        ("bundle.table_form", GOOD.replace(b"total", b'"total')),
        ("bundle.table_form", GOOD.replace(b"total", b"\xff")),
        ("bundle.table_form", GOOD.replace(b"total", "e\u0301".encode())),
        ("bundle.table_form", GOOD.replace(b"total", b"x" * 40_000)),
        ("bundle.table_form", GOOD.replace(b"total", b'"' + b"x" * 200_000 + b'"')),
        ("bundle.table_form", GOOD.replace(b"total", b"scope1")),
        ("bundle.table_form", GOOD.replace(b"total", b"a")),
        ("bundle.table_form", GOOD.replace(b"538", b"538.0")),
        ("bundle.table_form", GOOD.replace(b"538", b"0538")),
        ("bundle.table_form", GOOD.replace(b"538", b"-0")),
        ("bundle.table_form", GOOD.replace(b"538", b"538,1")),
        ("bundle.table_form", GOOD.replace(b",538\n", b"\n")),
        ("bundle.table_header", GOOD.replace(b"kgco2e", b"tco2e")),
        ("bundle.table_header", GOOD.replace(b"name,", b"")),
        ("bundle.table_value", GOOD.replace(b"538", b"5E2")),
        ("bundle.table_value", GOOD.replace(b"538", b"NaN")),
        ("bundle.table_value", GOOD.replace(b"538", b" 538")),
        ("bundle.table_value", GOOD.replace(b"538", b"+538")),
        ("bundle.table_value", GOOD.replace(b"538", b"5_38")),
        ("bundle.table_value", GOOD.replace(b"538", "๕๓๘".encode())),
        ("bundle.table_value", GOOD.replace(b"538", b"9" * 300)),
    ],
)
def test_a_file_in_another_form_is_refused(code: str, data: bytes) -> None:
    with pytest.raises(Refused, match=code):
        read_bundle(with_table("totals", data))


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("count", "1.0"),
        ("count", "9" * 300),
        ("done", "True"),
        ("done", "1"),
        ("day", "2025-02-29"),
        ("day", "28/02/2568"),
        ("amount", "1,5"),
    ],
)
def test_a_value_that_cannot_be_read_is_placed(column: str, text: str) -> None:
    cells = {"key": "k", "text": "", "amount": "", "count": "", "done": "", "day": ""}
    line = ",".join(
        f'"{cell}"' if "," in cell else cell for cell in {**cells, column: text}.values()
    )
    data = f"key,text,amount,count,done,day\n{line}\n".encode()
    with pytest.raises(Refused) as caught:
        read_bundle(with_table("values", data), "office.ghgb")
    (finding,) = caught.value.findings
    assert finding.code == "bundle.table_value"
    assert finding.where.as_dict() == {
        "file": "office.ghgb", "sheet": "values", "row": 2, "field": column,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("column", "text"), [("count", "9223372036854775808"), ("day", "20250228"), ("count", "-0")]
)
def test_a_value_in_another_form_is_refused(column: str, text: str) -> None:
    cells = {"key": "k", "text": "", "amount": "", "count": "", "done": "", "day": "", column: text}
    data = f"key,text,amount,count,done,day\n{','.join(cells.values())}\n".encode()
    with pytest.raises(Refused, match=r"bundle\.table_form"):
        read_bundle(with_table("values", data))


def test_tables_that_would_fill_the_memory_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = with_table("totals", GOOD)
    everything = read_bundle(data).tables
    cells = sum(table_bytes(table).count(b",") + table_bytes(table).count(b"\n")
                for table in everything)  # fmt: skip
    monkeypatch.setattr(table_module, "MOST_CELLS", cells)
    assert read_bundle(data).tables == everything
    monkeypatch.setattr(table_module, "MOST_CELLS", cells - 1)
    with pytest.raises(Refused, match=r"bundle\.too_many_cells"):
        read_bundle(data)
    with pytest.raises(Refused, match=r"bundle\.too_many_cells"):
        write_bundle(DESCRIPTOR, everything, {})


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text('ab0155.-,"\n\r ก\u0301', max_size=12), max_size=3))
def test_any_file_is_refused_or_the_only_form_of_its_table(lines: list[str]) -> None:
    data = "\n".join(["name,kgco2e", *lines, ""]).encode()
    try:
        table = read_table(SUMS, data)
    except Refused:
        return
    assert table_bytes(table) == data


def test_days_are_gregorian() -> None:
    table = one(Column("day", "date", "Day"), date(2025, 1, 31))
    assert table_bytes(table) == b"key,day\nk,2025-01-31\n"
