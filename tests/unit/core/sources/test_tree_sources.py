"""Removals by trees: counted and measured, apart from every scope, never negative in silence."""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry, only_line
from method_runs import near, numbers

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import BIOGENIC, REMOVALS
from lgo_desktop.core.totals import totals_of

COUNT, GROWTH = "removal.tree_count", "removal.tree_growth"
UNITS = {"diameter": "cm", "girth": "cm", "height": "m", "stock": "kg"}


def counted(**fields: str) -> list[Entry]:
    return [
        entry(COUNT, "tree", value, "1", field=field, period="2568")
        for field, value in fields.items()
    ]


def measured(variant: str = "dry_evergreen", /, reason: str = "", **fields: str) -> list[Entry]:
    """Trees of a group now and before."""
    entries = [
        entry(GROWTH, variant, value, UNITS.get(field.removesuffix("_before"), "1"), field=field,
              period="2568")
        for field, value in fields.items()
    ]  # fmt: skip
    if reason:
        told = entry(GROWTH, variant, "0", "", field="loss_reason", period="2568")
        entries.append(Entry(told.key, told.period, reason))
    return entries


NOW = {"trees": "10", "diameter": "30", "height": "20"}
BEFORE = {"trees_before": "10", "diameter_before": "29", "height_before": "19.5"}


def stock(diameter: str, height: str, trees: str) -> Decimal:
    row = {"group": "dry_evergreen", "diameter": diameter, "height": height, "trees": trees}
    return numbers("removal.tree", now=[row])["stock_now"]


def test_a_counted_tree_removes_9_5_kg_a_year(library: FactorLibrary) -> None:
    calculation = calculated(library, counted(trees="1200"))
    line = only_line(calculation)
    assert (line.kgco2e, line.counts_in, line.scope) == (Decimal(11400), REMOVALS, 0)
    totals = totals_of(calculation.lines)
    assert (totals.removals, totals.total) == (Decimal(11400), Decimal(0))


@pytest.mark.parametrize(("months", "kilograms"), [("12", "11400"), ("6", "5700"), ("0", "0")])
def test_a_part_of_the_year(library: FactorLibrary, months: str, kilograms: str) -> None:
    line = only_line(calculated(library, counted(trees="1200", months=months)))
    assert line.kgco2e == Decimal(kilograms)


def test_removals_are_not_netted(library: FactorLibrary) -> None:
    diesel = entry("mobile.road_fuel", "diesel", "1000", "L")
    alone = totals_of(calculated(library, [diesel]).lines)
    with_trees = totals_of(calculated(library, [diesel, *counted(trees="100000")]).lines)
    assert with_trees.total == alone.total
    assert with_trees.removals == Decimal(950000)


def test_the_stock_now_less_the_stock_before(library: FactorLibrary) -> None:
    line = only_line(calculated(library, measured(**NOW, **BEFORE)))
    expected = stock("30", "20", "10") - stock("29", "19.5", "10")
    assert line.kgco2e == near(str(expected), 18)
    assert (line.counts_in, line.gases_kg) == (REMOVALS, {"CO2": line.kgco2e})


def test_girth_instead_of_diameter(library: FactorLibrary) -> None:
    girths = {"trees": "10", "girth": "94.24777960769379715387930", "height": "20"}
    line = only_line(calculated(library, measured(**girths, **BEFORE)))
    assert line.kgco2e == near(str(stock("30", "20", "10") - stock("29", "19.5", "10")), 12)


def test_years_between_share_the_difference(library: FactorLibrary) -> None:
    line = only_line(
        calculated(library, measured(stock="11000", stock_before="1000", years_between="5"))
    )
    assert (line.kgco2e, line.method) == (Decimal(2000), "survey")


def test_trees_planted_since(library: FactorLibrary) -> None:
    line = only_line(calculated(library, measured(**NOW, trees_before="0")))
    assert line.kgco2e == near(str(stock("30", "20", "10")), 18)


def test_a_stock_that_fell_is_said(library: FactorLibrary) -> None:
    calculation = calculated(library, measured(stock="1000", stock_before="1500.5"))
    (finding,) = calculation.findings
    assert (finding.code, finding.values) == ("tree.stock_fell", (("loss", "500.5"),))
    assert finding.where.source == GROWTH
    assert not calculation.lines


def test_a_loss_with_a_reason_is_told_apart(library: FactorLibrary) -> None:
    calculation = calculated(
        library, measured(reason="ตัดเพื่อขยายถนน", stock="1000", stock_before="1500")
    )
    line = only_line(calculation)
    assert (line.counts_in, line.biogenic_co2_kg) == (BIOGENIC, Decimal(500))
    totals = totals_of(calculation.lines)
    assert (totals.removals, totals.biogenic_co2, totals.total) == (
        Decimal(0), Decimal(500), Decimal(0),
    )  # fmt: skip


def test_no_change_removes_nothing(library: FactorLibrary) -> None:
    line = only_line(calculated(library, measured(stock="10", stock_before="10")))
    assert (line.kgco2e, line.counts_in) == (Decimal(0), REMOVALS)


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        (measured(**NOW), "activity.incomplete"),
        (measured(**NOW, stock="1", stock_before="1"), "activity.incomplete"),
        (measured(**NOW, trees_before="10"), "tree.size_missing"),
        (measured(**NOW, **BEFORE, girth="94"), "tree.two_diameters"),
        (measured("several", **NOW, **BEFORE), "tree.group_needed"),
        (measured(stock="2", stock_before="1", years_between="0"), "tree.no_years"),
        (measured(reason="ล้ม", stock="2", stock_before="1"), "tree.reason_without_loss"),
    ],
)
def test_refusals(library: FactorLibrary, entries: list[Entry], code: str) -> None:
    assert codes(calculated(library, entries)) == [code]


def test_several_groups_by_their_stock(library: FactorLibrary) -> None:
    line = only_line(calculated(library, measured("several", stock="30", stock_before="10")))
    assert line.kgco2e == Decimal(20)


def test_palms_by_height_and_lianas_by_diameter(library: FactorLibrary) -> None:
    palm = measured("palm", trees="1", height="9", trees_before="1", height_before="8")
    liana = measured("liana", trees="1", diameter="9", trees_before="1", diameter_before="8")
    for entries in (palm, liana):
        assert only_line(calculated(library, entries)).kgco2e > 0
