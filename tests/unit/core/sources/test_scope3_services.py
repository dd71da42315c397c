"""Events, contracted machine work, wastewater treated by others, and leased buildings.

Values: TGO's form for events; TGO's lists of life cycle data (TIIS-MTEC-NSTDA); grid of 2016-2018
and 2022-2024; TGO's fuels of April 2565 and February 2569.
"""

from decimal import Decimal

import pytest
from core_samples import calculated, codes, entry, only_line, rules

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.sources.registry import all_sources

OLD, NEW = "tgo-2022", "tgo-2026"
WEIGHED = [
    ("event.held", "meal", OLD, "240 person_meal", "586.368"),
    ("event.held", "hotel_night", OLD, "30 room_night", "239.1"),
    ("event.held", "flight_a", OLD, "1380 pkm", "164.496"),
    ("event.held", "flight_b", OLD, "1380 pkm", "129.168"),
    ("event.held", "metro_trip", OLD, "50 trip", "35.51"),
    ("service.contracted", "tractor_70hp", NEW, "12 h", "573.1476"),
    ("service.contracted", "chainsaw_2_3hp", NEW, "20 hp_h", "26.952"),
    ("service.contracted", "water_pump_15hp", NEW, "4000 m3", "220.4"),
    ("leased.from_others", "electricity", OLD, "1200 kWh", "599.88"),
    ("leased.to_others", "electricity", OLD, "38200 kWh", "19096.18"),
    ("leased.to_others", "electricity", NEW, "38200 kWh", "18145"),
    ("leased.to_others", "lpg", OLD, "150 kg", "467.01"),
    ("leased.to_others", "lpg", OLD, "100 L", "168.12"),
    ("leased.from_others", "diesel_road", OLD, "100 L", "274.06"),
    ("leased.from_others", "diesel", NEW, "100 L", "270.76"),
]
"""An amount, and kg CO2e worked out by hand from the printed factor."""
ONLY_IN_ONE_BOOK = [
    ("event.held", "meal", "1 person_meal", NEW, OLD),
    ("service.contracted", "tractor_15hp", "1 h", OLD, NEW),
    ("leased.to_others", "charcoal", "1 kg", OLD, NEW),
]
PLACES = {
    "goods.paper": (1, "4.1"), "goods.tap_water": (1, "4.1"), "goods.purchased": (1, "4.1"),
    "event.held": (1, "4.5"), "service.contracted": (1, "4.5"), "capital.works": (2, "4.2"),
    "transport.contracted": (4, "3.1"), "wastewater.municipal": (5, "4.3"),
    "travel.business": (6, "3.5"), "travel.commuting": (7, "3.3"),
    "leased.from_others": (8, "4.4"), "transport.downstream": (9, "3.2"),
    "leased.to_others": (13, "5.2"),
}  # fmt: skip


@pytest.mark.parametrize("case", WEIGHED, ids="-".join)
def test_an_amount(library: FactorLibrary, case: tuple[str, str, str, str, str]) -> None:
    source, variant, book, amount, expected = case
    number, unit = amount.split()
    calculation = calculated(
        library, [entry(source, variant, number, unit)], rules(book, "published")
    )
    assert only_line(calculation).kgco2e == Decimal(expected)


@pytest.mark.parametrize("case", ONLY_IN_ONE_BOOK, ids="-".join)
def test_a_factor_of_one_book_only(
    library: FactorLibrary, case: tuple[str, str, str, str, str]
) -> None:
    source, variant, amount, without, having = case
    made = [entry(source, variant, *amount.split())]
    (finding,) = calculated(library, made, rules(without)).findings
    assert finding.code == "factor.missing"
    assert f"{dict(finding.values)['key']} (" in str(dict(finding.values)["candidates"])
    assert calculated(library, made, rules(having)).complete


@pytest.mark.parametrize(
    ("book", "field", "expected"),
    [
        (OLD, "wastewater", "651"), (NEW, "wastewater", "606"),
        (OLD, "water_use", "520.8"), (NEW, "water_use", "484.8"),
    ],
)  # fmt: skip
def test_wastewater_treated_by_others(
    library: FactorLibrary, book: str, field: str, expected: str
) -> None:
    """5,000 m3 × 0.1302 or 0.1212; 80 % of it where only the water used is known."""
    variant = "collection_and_treatment_average"
    sent = entry("wastewater.municipal", variant, "5000", "m3", field=field)
    assert only_line(calculated(library, [sent], rules(book))).kgco2e == Decimal(expected)


def test_collection_and_treatment_apart_make_the_whole(library: FactorLibrary) -> None:
    """TGO prints 0.0101 + 0.1201 = 0.1302 for the country."""
    parts = [
        entry("wastewater.municipal", f"{work}_average", "1000", "m3", field="wastewater")
        for work in ("collection", "treatment")
    ]
    lines = calculated(library, parts).lines
    assert sum(line.kgco2e for line in lines) == Decimal("130.2")


def test_where_each_source_stands() -> None:
    sources = all_sources()
    found = {id_: (sources[id_].scope3_category, sources[id_].category) for id_ in PLACES}
    assert found == PLACES
    assert {sources[id_].scope for id_ in PLACES} == {3}
    for id_, (category, iso) in PLACES.items():
        places = {reference.place for reference in sources[id_].references}
        assert {f"category {category}", f"Annex B, category {iso}"} <= places


def test_every_source_helps_in_both_languages_and_takes_own_factors() -> None:
    for id_ in PLACES:
        source = all_sources()[id_]
        assert source.help is not None
        assert source.help.th != source.help.en
        assert source.variant("own") is not None


def test_every_municipal_factor_is_offered(library: FactorLibrary) -> None:
    keys = {key for v in all_sources()["wastewater.municipal"].variants for key in v.factor_keys}
    of_books = {
        key
        for book in library.books.values()
        for key in book.answers
        if key.startswith("wastewater.municipal")
    }
    assert keys - {"own.*"} == of_books


def test_persons_are_no_meals(library: FactorLibrary) -> None:
    guests = entry("event.held", "meal", "50", "person")
    assert codes(calculated(library, [guests])) == ["unit.impossible"]
