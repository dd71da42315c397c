"""Business travel and commuting: km of vehicles, km of passengers, surveys raised to all staff.

Values: TGO's lists for roads (km a litre × fuel factor), DEFRA 2025 for flights and ferries, TGO's
form for events for hotel nights; all as printed.
"""

from dataclasses import replace
from decimal import Decimal

import pytest
from core_samples import (
    built_in_library,
    calculated,
    calculator,
    codes,
    entry,
    only_line,
    rules,
    steps_of,
)
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.core.factors.book import Answer, Part
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources

OLD, NEW = "tgo-2022", "tgo-2026"
UNITS = {
    "distance": "km", "trips": "trip", "persons": "person", "occupancy": "person", "pkm": "pkm",
    "room_nights": "room_night", "staff": "person", "working_days": "day",
    "distance_per_day": "km", "respondents": "person", "staff_total": "person",
    "total_distance": "km",
}  # fmt: skip
Amounts = dict[str, str]
THIRTY_BY_MOTORCYCLE = {"staff": "30", "working_days": "240", "distance": "6"}
BUS = "bus_scheduled_diesel"


def told(source: str, variant: str, amounts: Amounts) -> list[Entry]:
    return [
        entry(source, variant, amount, UNITS[field], field=field)
        for field, amount in amounts.items()
    ]


def weighed(
    library: FactorLibrary, source: str, variant: str, amounts: Amounts, book: str = OLD
) -> tuple[Decimal, str, Decimal]:
    """Quantity, unit and kg CO2e by printed factors."""
    line = only_line(calculated(library, told(source, variant, amounts), rules(book, "published")))
    return line.quantity, line.unit, line.kgco2e


def refusals(library: FactorLibrary, source: str, variant: str, amounts: Amounts) -> list[str]:
    return codes(calculated(library, told(source, variant, amounts)))


VEHICLES: list[tuple[str, Amounts, str, tuple[str, str]]] = [
    ("van_diesel", {"distance": "480"}, "480", ("128.928", "128.928")),
    ("car_average_gasoline", {"distance": "120", "trips": "4"}, "480", ("73.872", "73.824")),
    ("motorcycle_scooter_125", {"distance": "1000"}, "1000", ("58.8", "58.7")),
    (BUS, {"persons": "3", "distance": "200", "occupancy": "25"}, "24", ("23.0784", "23.076")),
]
"""The mode, what is told, km, and kg CO2e by the printed factors of both books."""
PASSENGERS: list[tuple[str, Amounts, str, str]] = [
    ("air_domestic", {"persons": "2", "distance": "690"}, "1380", "316.4064"),
    ("air_domestic", {"persons": "2", "distance": "690", "trips": "2"}, "2760", "632.8128"),
    ("air_domestic", {"pkm": "1380"}, "1380", "316.4064"),
    ("ferry_foot_passenger", {"persons": "5", "distance": "40"}, "200", "3.742"),
    ("ferry_average", {"persons": "1", "distance": "10", "occupancy": "80"}, "10", "1.127"),
]
"""The mode, what is told, passenger-km, and kg CO2e in either book."""


@pytest.mark.parametrize(("variant", "amounts", "quantity", "expected"), VEHICLES)
def test_kilometres_of_vehicles(
    library: FactorLibrary, variant: str, amounts: Amounts, quantity: str, expected: tuple[str, str]
) -> None:
    for book, kg in zip((OLD, NEW), expected, strict=True):
        found = weighed(library, "travel.business", variant, amounts, book)
        assert found == (Decimal(quantity), "km", Decimal(kg))


@pytest.mark.parametrize(("variant", "amounts", "quantity", "expected"), PASSENGERS)
def test_kilometres_of_passengers(
    library: FactorLibrary, variant: str, amounts: Amounts, quantity: str, expected: str
) -> None:
    """DEFRA prints five decimals: full precision here."""
    for book in (OLD, NEW):
        entries = told("travel.business", variant, amounts)
        line = only_line(calculated(library, entries, rules(book)))
        assert (line.quantity, line.unit) == (Decimal(quantity), "pkm")
        assert line.kgco2e == Decimal(expected)


def test_hotel_nights_have_a_factor_in_one_book(library: FactorLibrary) -> None:
    nights = told("travel.business", "hotel", {"room_nights": "12"})
    assert only_line(calculated(library, nights, rules(OLD))).kgco2e == Decimal("95.64")
    (finding,) = calculated(library, nights, rules(NEW)).findings
    assert finding.code == "factor.missing"
    assert "event.hotel_night (" in str(dict(finding.values)["candidates"])


def test_what_the_factor_is_for_decides_what_must_be_said(library: FactorLibrary) -> None:
    for variant in (BUS, "car_small_gasoline"):
        crowd = {"persons": "3", "distance": "100"}
        assert refusals(library, "travel.business", variant, crowd) == ["travel.occupancy_needed"]
    alone = refusals(library, "travel.business", "air_domestic", {"distance": "690"})
    assert alone == ["travel.persons_needed"]
    nobody = {"persons": "3", "distance": "100", "occupancy": "0"}
    assert refusals(library, "travel.business", BUS, nobody) == ["travel.nobody_aboard"]
    assert refusals(library, "travel.business", "hotel", {"distance": "9"}) == ["unit.impossible"]


TEN_IN_PAIRS = {
    "staff": "10", "working_days": "100", "distance_per_day": "8", "respondents": "20",
    "staff_total": "50", "occupancy": "2",
}  # fmt: skip
COMMUTERS = [
    (THIRTY_BY_MOTORCYCLE, "86400", "5356.8"),
    ({**THIRTY_BY_MOTORCYCLE, "occupancy": "2"}, "43200", "2678.4"),
    ({"staff": "30", "working_days": "240", "distance_per_day": "12"}, "86400", "5356.8"),
    ({**THIRTY_BY_MOTORCYCLE, "respondents": "80", "staff_total": "200"}, "216000", "13392"),
    (TEN_IN_PAIRS, "10000", "620"),
    ({"total_distance": "500"}, "500", "31"),
]


@pytest.mark.parametrize(("amounts", "quantity", "expected"), COMMUTERS)
def test_commuting_by_motorcycle(
    library: FactorLibrary, amounts: Amounts, quantity: str, expected: str
) -> None:
    """30 people × 240 days × 6 km × 2 = 86,400 km × 0.0620; 30 of 80 answers, 200 staff: × 2.5."""
    for book in (OLD, NEW):
        found = weighed(library, "travel.commuting", "motorcycle_4stroke_under_125", amounts, book)
        assert found == (Decimal(quantity), "km", Decimal(expected))


def test_commuting_together(library: FactorLibrary) -> None:
    """12 people × 240 days × 10 km × 2 = 57,600: passenger-km on a ferry, ÷ 30 km of a bus."""
    daily = {"staff": "12", "working_days": "240", "distance": "10"}
    ferry = told("travel.commuting", "ferry_foot_passenger", daily)
    line = only_line(calculated(library, ferry))
    assert (line.quantity, line.unit) == (Decimal(57600), "pkm")
    assert line.kgco2e == Decimal("1077.696")
    for way in (daily, {"total_distance": "57600"}):
        assert refusals(library, "travel.commuting", BUS, way) == ["travel.occupancy_needed"]
        found = weighed(library, "travel.commuting", BUS, {**way, "occupancy": "30"})
        assert found == (Decimal(1920), "km", Decimal("1846.272"))


@pytest.mark.parametrize(
    ("staff", "respondents", "staff_total"),
    [("0", "0", "10"), ("30", "20", "50"), ("10", "60", "50")],
)
def test_a_survey_that_cannot_be(
    library: FactorLibrary, staff: str, respondents: str, staff_total: str
) -> None:
    survey = {"respondents": respondents, "staff_total": staff_total}
    amounts = {"staff": staff, "working_days": "240", "distance": "6", **survey}
    assert refusals(library, "travel.commuting", "car_lpg", amounts) == ["commuting.survey"]


def test_half_a_survey_is_refused(library: FactorLibrary) -> None:
    amounts = {**THIRTY_BY_MOTORCYCLE, "respondents": "80"}
    assert refusals(library, "travel.commuting", "car_lpg", amounts) == ["activity.incomplete"]


@pytest.mark.parametrize("source", ["travel.business", "travel.commuting"])
def test_an_own_factor_is_by_passenger_or_by_vehicle(library: FactorLibrary, source: str) -> None:
    people = THIRTY_BY_MOTORCYCLE
    if source == "travel.business":
        people = {"persons": "30", "distance": "2880"}
    for unit, amounts, kg in (
        ("pkm", people, "8640"),
        ("km", {**people, "occupancy": "1"}, "8640"),
        ("km", {**people, "occupancy": "4"}, "2160"),
    ):
        factor = replace(
            library.books[OLD].answers["travel.car_lpg"].factor,
            key="own.", unit=unit, gases={}, total=Decimal("0.1"), printed=None,
        )  # fmt: skip
        answers = {"own.": Answer("own.", factor, (Part(factor, Decimal(1)),))}
        machine = replace(
            calculator(library, rules()), book=replace(library.books[OLD], answers=answers)
        )
        (line,) = machine.run(told(source, "own", amounts)).lines
        assert (line.unit, line.kgco2e) == (unit, Decimal(kg))


def test_big_bikes_are_weighed_with_a_warning(library: FactorLibrary) -> None:
    ridden = told("travel.business", "motorcycle_big_bike", {"distance": "10"})
    assert codes(calculated(library, ridden)) == ["factor.caution"]


def test_every_way_of_travel_is_offered(library: FactorLibrary) -> None:
    of_books = {
        key for book in library.books.values() for key in book.answers if key.startswith("travel.")
    }
    offered = {
        source: {key for variant in all_sources()[source].variants for key in variant.factor_keys}
        for source in ("travel.business", "travel.commuting")
    }
    assert offered["travel.business"] == of_books | {"event.hotel_night", "own.*"}
    flights = {key for key in of_books if key.startswith("travel.air_")}
    assert offered["travel.commuting"] == (of_books - flights) | {"own.*"}


def test_the_trace_of_a_survey(library: FactorLibrary) -> None:
    survey = {**THIRTY_BY_MOTORCYCLE, "respondents": "80", "staff_total": "200"}
    ((_, steps),) = steps_of(library, told("travel.commuting", "car_lpg", survey))
    written = {step.step: (step.written, step.unit) for step in steps}
    assert written["distance × 2"] == ("12", "km")
    assert written["staff × staff_total ÷ respondents"] == ("75", "person")
    assert written["staff × working_days × distance"] == ("216000", "pkm")


@given(people=st.integers(1, 400), factor=st.integers(1, 20), days=st.integers(1, 366))
def test_a_survey_of_everyone_changes_nothing(people: int, factor: int, days: int) -> None:
    counted = {"staff": str(people), "working_days": str(days), "distance": str(factor)}
    everyone = {**counted, "respondents": str(people), "staff_total": str(people)}
    library = built_in_library()
    ways = [told("travel.commuting", "car_lpg", way) for way in (counted, everyone)]
    one, other = (only_line(calculated(library, way)) for way in ways)
    assert (one.quantity, one.kgco2e) == (other.quantity, other.kgco2e)
