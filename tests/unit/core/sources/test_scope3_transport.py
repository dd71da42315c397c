"""Transport by others: tonne-kilometres of loads, kilometres of empty legs, and never both for one.

Values: TGO's lists of life cycle data (TIIS-MTEC-NSTDA) for vehicles, DEFRA 2025 for ships.
"""

from decimal import Decimal

import pytest
from core_samples import built_in_library, calculated, codes, entry, only_line, rules, steps_of
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources

OLD, NEW = "tgo-2022", "tgo-2026"
GARBAGE_TRUCK = "garbage_truck_6w.normal.load_75"
UNITS = {
    "trips": "trip", "distance": "km", "load": "t", "return_distance": "km", "weight": "t",
    "tkm": "tkm", "empty_distance": "km",
}  # fmt: skip
SOURCES = ("transport.contracted", "transport.downstream")


def told(
    variant: str = GARBAGE_TRUCK, source: str = "transport.contracted", **amounts: str
) -> list[Entry]:
    return [
        entry(source, variant, amount, UNITS[field], field=field)
        for field, amount in amounts.items()
    ]


def by_unit(calculation: Calculation) -> dict[str, tuple[Decimal, Decimal]]:
    """Quantity and kg CO2e of each line, by unit."""
    assert calculation.complete, calculation.findings
    return {line.unit: (line.quantity, line.kgco2e) for line in calculation.lines}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(
    ("book", "variant", "expected"),
    [
        (OLD, GARBAGE_TRUCK, "755.053977"),
        (NEW, GARBAGE_TRUCK, "755.053977"),
        (OLD, "garbage_truck_6w.normal.load_100", "590.857725"),
        (NEW, "garbage_truck_6w.normal.load_100", "589.613814"),
        (OLD, "garbage_truck_6w.rough.load_50", "1175.495895"),
        (NEW, "garbage_truck_6w.rough.load_50", "1174.251984"),
    ],
)
def test_trips_distance_and_load(
    library: FactorLibrary, source: str, book: str, variant: str, expected: str
) -> None:
    """157 trips × 19 km × 4.17 t = 12,439.11 tkm."""
    entries = told(variant, source, trips="157", distance="19", load="4.17")
    line = only_line(calculated(library, entries, rules(book)))
    assert (line.quantity, line.unit) == (Decimal("12439.11"), "tkm")
    assert line.kgco2e == Decimal(expected)
    assert line.scope3_category == {"transport.contracted": 4, "transport.downstream": 9}[source]


def test_an_empty_way_back_is_a_line_of_its_own(library: FactorLibrary) -> None:
    """157 × 19 km = 2,983 km at 0.4923 (2022) or 0.4920 (2026) kg a kilometre."""
    entries = told(trips="157", distance="19", load="4.17", return_distance="19")
    assert by_unit(calculated(library, entries)) == {
        "tkm": (Decimal("12439.11"), Decimal("755.053977")),
        "km": (Decimal(2983), Decimal("1468.5309")),
    }
    newer = by_unit(calculated(library, entries, rules(NEW)))
    assert newer["km"] == (Decimal(2983), Decimal("1467.636"))


def test_a_load_alone_gets_no_empty_leg(library: FactorLibrary) -> None:
    for back in ({}, {"return_distance": "0"}):
        lines = calculated(library, told(trips="2", distance="10", load="3", **back)).lines
        assert [line.unit for line in lines] == ["tkm"]


def test_weight_in_all_and_tonne_kilometres(library: FactorLibrary) -> None:
    """655.18 t × 19 km = 12,448.42 tkm; × 0.0607 = 755.619094 kg."""
    expected = {"tkm": (Decimal("12448.42"), Decimal("755.619094"))}
    assert by_unit(calculated(library, told(weight="655.18", distance="19"))) == expected
    assert by_unit(calculated(library, told(tkm="12448.42"))) == expected
    empty = (Decimal(2983), Decimal("1468.5309"))
    for way in ({"weight": "655.18", "distance": "19"}, {"tkm": "12448.42"}):
        entries = told(**way, empty_distance="2983")
        assert by_unit(calculated(library, entries)) == {**expected, "km": empty}
    assert by_unit(calculated(library, told(empty_distance="2983"))) == {"km": empty}


def test_kilograms_on_the_slip_become_tonnes(library: FactorLibrary) -> None:
    entries = [
        *told(trips="157", distance="19"),
        entry("transport.contracted", GARBAGE_TRUCK, "4170", "kg", field="load"),
    ]
    assert only_line(calculated(library, entries)).quantity == Decimal("12439.11")


@pytest.mark.parametrize(
    ("variant", "tkm", "expected"),
    [("ship_inland", "5000", "223"), ("air_international", "100", "89.939")],
)
def test_ships_and_aircraft(library: FactorLibrary, variant: str, tkm: str, expected: str) -> None:
    assert only_line(calculated(library, told(variant, tkm=tkm))).kgco2e == Decimal(expected)


@pytest.mark.parametrize(
    "variant", ["trailer_18w_open.normal.load_100", "trailer_18w_open_cng.mixed.load_25", "train"]
)
def test_a_vehicle_without_a_factor_for_empty_legs(library: FactorLibrary, variant: str) -> None:
    assert only_line(calculated(library, told(variant, tkm="100"))).unit == "tkm"
    for way in ({"tkm": "100"}, {}):
        calculation = calculated(library, told(variant, **way, empty_distance="50"))
        assert codes(calculation) == ["transport.no_empty_factor"]
        assert calculation.lines == ()


@pytest.mark.parametrize("source", SOURCES)
def test_every_vehicle_of_the_books_is_offered_and_none_that_is_withheld(
    library: FactorLibrary, source: str
) -> None:
    offered = {key for v in all_sources()[source].variants for key in v.factor_keys}
    of_books = {
        key for book in library.books.values() for key in book.answers if key.startswith("freight.")
    }
    assert offered - {"own.*"} == of_books
    assert "freight.trailer_18w_open.normal.empty" not in offered


def test_half_a_way_is_refused(library: FactorLibrary) -> None:
    for way in ({"trips": "3", "distance": "2"}, {"weight": "4"}, {"load": "4", "tkm": "8"}):
        assert codes(calculated(library, told(**way))) == ["activity.incomplete"]


def test_the_trace_shows_each_product(library: FactorLibrary) -> None:
    entries = told(trips="157", distance="19", load="4.17", return_distance="20")
    for _, steps in steps_of(library, entries):
        written = {step.step: (step.written, step.unit) for step in steps}
        assert written["trips × distance"] == ("2983", "km")
        assert written["trips × distance × load"] == ("12439.11", "tkm")
        assert written["trips × return_distance"] == ("3140", "km")


@given(trips=st.integers(1, 5000), load=st.integers(1, 30), km=st.integers(1, 900))
def test_trips_and_the_weight_of_all_trips_agree(trips: int, load: int, km: int) -> None:
    library = built_in_library()
    each = told(trips=str(trips), distance=str(km), load=str(load))
    whole = told(weight=str(trips * load), distance=str(km))
    one, other = (only_line(calculated(library, way)) for way in (each, whole))
    assert (one.quantity, one.kgco2e) == (other.quantity, other.kgco2e)
