"""A bundle whose hashes are right may still be wrong: every number is calculated again."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, table

from lgo_desktop.bundle.descriptor import FactorPack
from lgo_desktop.bundle.reader import Bundle, read_bundle
from lgo_desktop.bundle.table import Row, Table
from lgo_desktop.bundle.tables import ACTIVITY, EMISSIONS, FACTORS, TOTALS
from lgo_desktop.bundle.writer import write_bundle
from lgo_desktop.services.verifying import verify


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    project, out = tmp_path / "office.lgo", tmp_path / "office.ghgb"
    lgo("new", project, "--lgo", "5110104", "--kind", "cfo", "--year", 2568)
    rows = [f"purchased.electricity,grid,,,2568-{m:02d},quantity,{m * 10},kWh," for m in (1, 2)]
    lgo("enter", project, table(tmp_path / "e.csv", *rows))
    assert lgo("export", project, "--out", out).exit_code == 0
    return out


def rewritten(path: Path, declared: Table, change: Callable[[Row], Row]) -> None:
    """The bundle with one table changed, sealed anew with right hashes."""
    read = read_bundle(path.read_bytes())
    changed = read.table(declared).with_rows(change(row) for row in read.table(declared).rows)
    others = [t for t in read.tables if t.name != declared.name]
    path.write_bytes(write_bundle(read.descriptor, [*others, changed], read.documents))


def described(path: Path, change: Callable[[Bundle], Bundle]) -> None:
    read = change(read_bundle(path.read_bytes()))
    path.write_bytes(write_bundle(read.descriptor, read.tables, read.documents))


def test_an_honest_bundle_is_equal(bundle: Path) -> None:
    found = verify(bundle)
    assert (found.verdict, found.state, found.lines) == ("accepted_unsigned", "equal", 2)


def test_a_total_made_smaller_is_refused(bundle: Path) -> None:
    rewritten(bundle, TOTALS, lambda row: (row[0], Decimal(1)) if row[0] == "total" else row)
    found = verify(bundle)
    assert (found.verdict, found.state, found.differing) == ("refused", "differs", ("total",))
    assert [f.code for f in found.findings] == ["bundle.differs"]


def test_a_line_made_smaller_is_named(bundle: Path) -> None:
    position = [column.name for column in EMISSIONS.columns].index("kgco2e")
    code = read_bundle(bundle.read_bytes()).table(EMISSIONS).rows[0][0]

    def less(row: Row) -> Row:
        return tuple(
            Decimal(0) if n == position and row[0] == code else cell for n, cell in enumerate(row)
        )

    rewritten(bundle, EMISSIONS, less)
    assert verify(bundle).differing == (code,)


def test_a_factor_told_smaller_is_noticed(bundle: Path) -> None:
    position = [column.name for column in FACTORS.columns].index("total")

    def less(row: Row) -> Row:
        return tuple(Decimal("0.1") if n == position else cell for n, cell in enumerate(row))

    rewritten(bundle, FACTORS, less)
    found = verify(bundle)
    assert found.verdict == "refused"
    assert found.differing == ("lci-grid-2016-2018 / electricity.grid",)


def test_an_activity_changed_alone_is_noticed(bundle: Path) -> None:
    def more(row: Row) -> Row:
        return tuple(cell + 1 if isinstance(cell, Decimal) else cell for cell in row)

    rewritten(bundle, ACTIVITY, more)
    found = verify(bundle)
    assert found.verdict == "refused"
    assert {"total", "scope2"} <= set(found.differing)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({0: "mobile.rocket"}, "entry.unknown_source"),
        ({4: "2024-01"}, "period.outside"),
        ({6: None}, "number.empty"),
        ({6: Decimal(-1)}, "entry.negative"),
        ({7: "kg"}, "entry.wrong_unit"),
    ],
)
def test_impossible_activity_is_refused_by_row(
    bundle: Path, cells: dict[int, object], code: str
) -> None:
    first = read_bundle(bundle.read_bytes()).table(ACTIVITY).rows[0]

    def spoil(row: Row) -> Row:
        if row != first:
            return row
        return tuple(cells.get(n, cell) for n, cell in enumerate(row))  # type: ignore[misc]

    rewritten(bundle, ACTIVITY, spoil)
    found = verify(bundle)
    assert (found.verdict, found.findings[0].code) == ("refused", code)
    assert found.findings[0].where.sheet == "activity"


def test_a_variant_without_a_factor_cannot_be_calculated(bundle: Path) -> None:
    def b7(row: Row) -> Row:
        return ("mobile.road_fuel", "b7", *row[2:7], "L", *row[8:])

    rewritten(bundle, ACTIVITY, b7)
    assert "bundle.cannot_calculate" in [f.code for f in verify(bundle).findings]


def test_packs_that_this_program_does_not_have_are_said(bundle: Path) -> None:
    def foreign(read: Bundle) -> Bundle:
        packs = (*read.descriptor.factor_packs, FactorPack("tgo-2031", "0" * 64))
        return replace(read, descriptor=replace(read.descriptor, factor_packs=packs))

    described(bundle, foreign)
    found = verify(bundle)
    assert (found.verdict, found.state) == ("accepted_unsigned", "unknown_pack")
    assert [f.code for f in found.findings] == ["bundle.unknown_pack"]


def test_a_book_that_this_program_does_not_have_is_refused(bundle: Path) -> None:
    described(
        bundle, lambda read: replace(read, descriptor=replace(read.descriptor, book="tgo-2031"))
    )
    found = verify(bundle)
    assert (found.verdict, [f.code for f in found.findings]) == ("refused", ["book.missing"])


def test_an_lgo_code_from_nowhere_is_refused(bundle: Path) -> None:
    described(
        bundle,
        lambda read: replace(read, descriptor=replace(read.descriptor, organisation="1234567")),
    )
    found = verify(bundle)
    assert (found.verdict, [f.code for f in found.findings]) == ("refused", ["place.unknown"])
