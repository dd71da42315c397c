"""Trees by T-VER-S-TOOL-01-01: stocks worked out apart in floating point, removals and refusals."""

import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method_runs import near, numbers, refusal

from lgo_desktop.core.methods.tree_equations import GROUPS, PI

D, H = 30.0, 20.0
D2H = D * D * H
"""A tree of middle size: D²H is 18,000."""


def crowned(stem: float, branches: float) -> float:
    return stem + branches + 1 / (28 / (stem + branches) + 0.025)


MASSES = {
    "mixed_deciduous": crowned(0.0396 * D2H**0.933, 0.00349 * D2H**1.030),
    "dry_evergreen": 0.0509 * D2H**0.919 + 0.00893 * D2H**0.977 + 0.0140 * D2H**0.669,
    "tropical_rain": crowned(0.0396 * D2H**0.9326, 0.006003 * D2H**1.027),
    "pine_two_needle": 0.2141 * D2H**0.9814 + 0.00002 * D2H**1.4561 + 0.00072 * D2H**1.0138,
    "pine_three_needle": 0.02698 * D2H**0.946 + 0.00018 * D2H**1.455 + 0.00072 * D2H**1.094,
    "rhizophora": 0.05466 * D2H**0.945 + 0.01579 * D2H**0.9124 + 0.0678 * D2H**0.5806,
    "mangrove_other": 0.0449 * D2H**0.9549 + 0.02412 * D2H**0.8649 + 0.09422 * D2H**0.5439,
    "palm": 6.666 + 12.826 * math.sqrt(H) * math.log(H),
    "liana": 0.8622 * D**2.021,
}
CARBON_WITH_ROOTS = dict.fromkeys(MASSES, 1.27 * 0.47) | {
    "rhizophora": 1.48 * 0.4715, "mangrove_other": 1.48 * 0.4715, "palm": 1.41 * 0.413,
}  # fmt: skip
TREE = {"diameter": "30", "height": "20"}


def stock(**row: str) -> Decimal:
    return numbers("removal.tree", now=[row])["stock_now"]


def removal(now: dict[str, str], before: dict[str, str], **given: Any) -> dict[str, Decimal]:
    made = numbers("removal.tree", now=[now], before=[before], **given)
    return {name: made[name] for name in ("removal", "loss")}


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_of_the_tool(group: str) -> None:
    expected = MASSES[group] * CARBON_WITH_ROOTS[group] * 44 / 12
    assert float(stock(group=group, **TREE)) == pytest.approx(expected, rel=1e-12)
    assert stock(group=group, **TREE, trees="7") == near(str(expected * 7), 7)


def test_the_mass_of_552_kg_is_of_dry_evergreen_forest() -> None:
    """Some lists name the first two equations the other way round; 552 kg is that with 0.0509."""
    mass = GROUPS["dry_evergreen"].mass(Decimal(30), Decimal(20))
    assert round(mass) == 552
    assert mass > GROUPS["mixed_deciduous"].mass(Decimal(30), Decimal(20))


def test_girth_is_divided_by_pi() -> None:
    """π with all its digits: 22/7 would give a stock 0.08 % too small."""
    girth = str(Decimal(30) * PI)[:28]
    assert stock(girth=girth, height="20") == near(str(stock(**TREE)), 18)
    assert float(PI) == math.pi
    assert len(str(PI)) > 60


def test_only_what_a_group_needs_is_asked() -> None:
    assert stock(group="palm", height="20") == stock(group="palm", **TREE)
    assert stock(group="liana", girth="10") > 0


def test_mass_by_another_way() -> None:
    """100 t of dry mass more: 100 × 1.27 × 0.47 × 44/12 = 218.8633 t CO2 (the worked example)."""
    change = removal({"aboveground": "1100000"}, {"aboveground": "1000000"})
    assert change == {"removal": near("218863.333333"), "loss": Decimal(0)}


def test_the_difference_of_years_is_shared_out() -> None:
    change = removal({"aboveground": "1100000"}, {"aboveground": "1000000"}, years="5")
    assert change["removal"] == near("43772.666667")


def test_a_stock_that_fell_is_a_loss_and_no_removal() -> None:
    change = removal({"aboveground": "1000000"}, {"aboveground": "1100000"})
    assert change == {"removal": Decimal(0), "loss": near("218863.333333")}


def test_a_first_survey_has_a_stock_and_no_removal() -> None:
    assert list(numbers("removal.tree", now=[TREE])) == ["stock_now"]


def test_no_trees_need_no_size() -> None:
    assert stock(trees="0") == 0
    planted = removal({**TREE, "trees": "10"}, {"trees": "0"})
    assert planted["removal"] == near(str(stock(**TREE, trees="10")), 30)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"height": "20"}, "tree.size_missing"),
        ({"diameter": "30"}, "tree.size_missing"),
        ({"diameter": "0", "height": "20"}, "tree.size_missing"),
        ({"diameter": "30", "height": "0"}, "tree.size_missing"),
        ({"group": "palm", "diameter": "30"}, "tree.size_missing"),
        ({"group": "liana", "height": "3"}, "tree.size_missing"),
        ({"diameter": "30", "girth": "94", "height": "20"}, "tree.two_diameters"),
        ({"group": "bamboo", **TREE}, "method.unknown_choice"),
        ({**TREE, "trees": "-1"}, "method.out_of_range"),
    ],
)
def test_refusals(row: dict[str, str], code: str) -> None:
    assert refusal("removal.tree", now=[row]).code == code


def test_no_years_between_is_refused() -> None:
    assert refusal("removal.tree", now=[TREE], before=[TREE], years="0").code == "tree.no_years"


def test_trees_that_are_counted() -> None:
    assert numbers("removal.tree_count", trees="1200") == {"removal": Decimal(11400)}
    assert numbers("removal.tree_count", trees="1200", months="3") == {"removal": Decimal(2850)}
    assert numbers("removal.tree_count", trees="0") == {"removal": Decimal(0)}
    assert refusal("removal.tree_count", trees="1", months="13").code == "method.out_of_range"


@given(
    st.sampled_from([group for group in GROUPS if group not in ("palm", "liana")]),
    st.decimals("1", "150", places=1),
    st.decimals("2", "50", places=1),
)
def test_a_thicker_or_higher_tree_holds_more(
    group: str, diameter: Decimal, height: Decimal
) -> None:
    mass = GROUPS[group].mass
    assert 0 < mass(diameter, height) < mass(diameter + 1, height)
    assert mass(diameter, height) < mass(diameter, height + 1)
