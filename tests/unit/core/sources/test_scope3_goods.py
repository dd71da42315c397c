"""Goods and materials of works: every good of the books is offered, and weighs what is printed.

Values: TGO's lists of life cycle data (TIIS-MTEC-NSTDA), 2016-2018 and 2022-2024.
"""

from dataclasses import replace
from decimal import Decimal

import pytest
from core_samples import calculated, calculator, codes, entry, only_line, rules

from lgo_desktop.core.factors.book import Answer, Part
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.sources.registry import all_sources

OLD, NEW = "tgo-2022", "tgo-2026"
KG = [
    ("goods.purchased", "food.pork", OLD, "120", "468.324"),
    ("goods.purchased", "food.pork", NEW, "120", "504.540"),
    ("goods.purchased", "food.chicken_cuts", OLD, "80", "387.592"),
    ("goods.purchased", "food.palm_olein", NEW, "40", "37.1"),
    ("goods.purchased", "raw_milk_collection_centre", OLD, "1000", "2523.3"),
    ("goods.purchased", "fabric_woven_tc_finished", NEW, "25", "352.7775"),
    ("goods.purchased", "fertiliser_npk_16_16_16", OLD, "500", "429.8"),
    ("goods.purchased", "compost_from_waste", NEW, "2000", "664.6"),
    ("capital.works", "steel_wire_cold_drawn", NEW, "1500", "3862.2"),
    ("capital.works", "glass_tempered", NEW, "240", "752.592"),
    ("capital.works", "plastic.pvc", OLD, "1000", "2133.1"),
    ("capital.works", "plastic.pvc", NEW, "1000", "3065.8"),
]
"""Kg of a good, and kg CO2e worked out by hand from the printed factor."""

NOT_BOUGHT_BY_OFFICES = """
    food.bee_pollen food.beef_other_cuts food.beeswax food.cattle_hide food.cattle_live_6_12m
    food.cattle_live_over_12m food.cattle_live_under_6m food.chicken_live
    food.chicken_live_no_meat_feed food.chicken_other_parts food.coffee_arabica_organic
    food.coffee_green_arabica_average food.coffee_green_arabica_intercrop
    food.coffee_green_arabica_mono food.feed_sorghum food.palm_oil_crude food.palm_oil_refined
    food.pig_live food.pineapple_factory food.pork_other_cuts food.royal_jelly food.sugar_raw
    food.sugarcane_juice_cane food.sweet_sorghum food.tea_oolong_fresh
    food.tea_oolong_fresh_organic feed.broiler_no_meat_protein feed.broiler_with_meat_protein
    feed.layer feed.pig feed.soybean_meal palm_kernel_shell pulp_bagasse_bleached
    pulp_eucalyptus_bleached pulp_semichemical
"""
"""Raw material of factories and farms; the catalogue still reaches them by their key."""


@pytest.mark.parametrize("case", KG, ids="-".join)
def test_kilograms_of_a_good(library: FactorLibrary, case: tuple[str, str, str, str, str]) -> None:
    source, good, book, kg, expected = case
    line = only_line(calculated(library, [entry(source, good, kg, "kg")], rules(book)))
    assert line.kgco2e == Decimal(expected)
    assert line.counts_in == "scope3"


def test_tonnes_pieces_and_cubic_metres(library: FactorLibrary) -> None:
    bought = [
        entry("goods.purchased", "food.pork", "0.12", "t"),
        entry("goods.purchased", "rubber_seedling", "300", "piece"),
        entry("goods.purchased", "water_softened", "10", "m3"),
    ]
    lines = {line.variant: line.kgco2e for line in calculated(library, bought).lines}
    assert lines == {
        "food.pork": Decimal("468.324"),
        "rubber_seedling": Decimal("104.1"),
        "water_softened": Decimal("10.301"),
    }


def test_every_good_of_the_books_is_offered(library: FactorLibrary) -> None:
    of_books = {
        key for book in library.books.values() for key in book.answers if key.startswith("goods.")
    }
    offered = {
        key
        for id_ in ("goods.purchased", "goods.paper", "goods.tap_water", "capital.works")
        for variant in all_sources()[id_].variants
        for key in variant.factor_keys
    }
    left_out = {f"goods.{name}" for name in NOT_BOUGHT_BY_OFFICES.split()}
    assert left_out <= of_books
    assert of_books - offered == left_out


@pytest.mark.parametrize("source", ["goods.purchased", "capital.works"])
def test_the_catalogue_takes_any_key_of_the_book(library: FactorLibrary, source: str) -> None:
    feed = entry(source, "catalogue", "50", "kg", item="goods.feed.layer")
    assert only_line(calculated(library, [feed])).kgco2e == Decimal("35.415")
    seedlings = entry(source, "catalogue", "10", "piece", item="goods.rubber_seedling")
    assert only_line(calculated(library, [seedlings])).kgco2e == Decimal("3.47")


def test_a_key_that_the_book_has_not_is_found_with_candidates(library: FactorLibrary) -> None:
    sugar = entry("goods.purchased", "food.sugar_white", "30", "kg")
    calculation = calculated(library, [sugar], rules(OLD))
    (finding,) = calculation.findings
    assert finding.code == "factor.missing"
    assert dict(finding.values)["key"] == "goods.food.sugar_white"
    assert "lci-grid-2022-2024" in str(dict(finding.values)["candidates"])
    assert calculation.lines == ()
    there = only_line(calculated(library, [sugar], rules(NEW, year=2569)))
    assert there.kgco2e == Decimal("8.517")


def test_a_good_in_another_unit_than_its_factor(library: FactorLibrary) -> None:
    litres = entry("goods.purchased", "catalogue", "50", "m3", item="goods.food.pork")
    assert codes(calculated(library, [litres])) == ["unit.impossible"]


def test_concrete_needs_a_factor_of_the_offices_own(library: FactorLibrary) -> None:
    concrete = entry("capital.works", "own", "8", "m3", item="คอนกรีต")
    assert codes(calculated(library, [concrete])) == ["factor.missing"]
    book = library.books[OLD]
    factor = replace(
        book.answers["goods.tap_water_pwa"].factor, key="own.คอนกรีต", total=Decimal(300), unit="m3"
    )
    answer = Answer(factor.key, factor, (Part(factor, Decimal(1)),))
    with_own = replace(book, answers={**book.answers, factor.key: answer})
    machine = replace(calculator(library, rules()), book=with_own)
    (line,) = machine.run([concrete]).lines
    assert (line.kgco2e, line.scope3_category, line.category) == (Decimal(2400), 2, "4.2")


def test_eggs_are_weighed_with_a_warning(library: FactorLibrary) -> None:
    calculation = calculated(library, [entry("goods.purchased", "food.egg", "10", "kg")])
    assert only_line(calculation).kgco2e == Decimal("84.761")
    assert codes(calculation) == ["factor.caution"]
