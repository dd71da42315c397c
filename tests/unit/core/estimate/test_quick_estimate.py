"""A dozen numbers give a first total; the truth of two towns lies in its range."""

from dataclasses import replace
from decimal import Decimal

import pytest
from estimate_samples import (
    HOST,
    HOST_TOWN,
    HOST_TOWN_TOTAL,
    SMALL,
    SMALL_TOWN,
    SMALL_TOWN_TOTAL,
    estimated,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from lgo_desktop.core.estimate.estimate import Estimate, Range, estimate
from lgo_desktop.core.estimate.guess import Told
from lgo_desktop.core.estimate.numbers import BY_ID, NUMBERS
from lgo_desktop.core.estimate.uncertainty import KG_A_HEAD, OF_LANDFILL, OF_PONDS
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.papers.prices import NO_PRICES
from lgo_desktop.core.periods import ReportingYear

AMOUNTS = [one.id for one in NUMBERS if one.type == "number" and one.id != "landfill_opened"]


def line(made: Estimate, id_: str) -> Range:
    (found,) = [one.kgco2e for one in made.lines if one.guess.id == id_]
    return found


@pytest.mark.parametrize(
    ("numbers", "inventory", "truth"),
    [(SMALL_TOWN, SMALL, SMALL_TOWN_TOTAL), (HOST_TOWN, HOST, HOST_TOWN_TOTAL)],
    ids=["small", "host"],
)
def test_the_truth_lies_in_the_range_and_near_what_is_likely(
    numbers: dict[str, str], inventory: Inventory, truth: Decimal
) -> None:
    total = estimated(numbers, inventory).total
    assert total.low < truth < total.high
    assert total.likely == pytest.approx(truth, rel=Decimal("0.10"))


def test_the_truth_lies_in_the_range_when_little_is_known() -> None:
    few = {key: SMALL_TOWN[key] for key in ("staff", "residents", "lamps", "diesel")}
    small = estimated({**few, "electricity_paid": "330000"}).total
    assert small.low < SMALL_TOWN_TOTAL < small.high
    blunt = {key: HOST_TOWN[key] for key in ("staff", "waste", "waste_to", "wastewater")}
    host = estimated({**blunt, "electricity_paid": "19000000"}, HOST).total
    assert host.low < HOST_TOWN_TOTAL < host.high


def test_knowing_more_narrows_the_range() -> None:
    wide = line(estimated({"waste": "29600", "waste_to": "own"}, HOST), "waste")
    numbers = {"waste": "29600", "waste_to": "own", "landfill_opened": "2544"}
    narrow = line(estimated(numbers, HOST), "waste")
    assert wide.low < narrow.low < narrow.high < wide.high
    unknown = line(estimated({"wastewater": "2518490"}), "wastewater")
    ponds = {"wastewater": "2518490", "wastewater_plant": "ponds"}
    known = line(estimated(ponds), "wastewater")
    assert unknown.low == 0
    assert known.low > 0
    assert known.high < unknown.high


def test_aerated_works_emit_little_unless_overloaded() -> None:
    aerated = line(estimated({"wastewater": "1000", "wastewater_plant": "aerated"}), "wastewater")
    assert aerated.low == aerated.likely < aerated.high


def test_a_young_landfill_emits_less_than_an_old_one() -> None:
    def opened(year: str) -> Decimal:
        numbers = {"waste": "1000", "waste_to": "own", "landfill_opened": year}
        return line(estimated(numbers), "waste").likely

    assert 0 < opened("2567") < opened("2560") < opened("2540")


def test_a_ream_and_a_unit_of_power_by_hand() -> None:
    made = estimated({"reams": "100", "electricity": "1000"}, replace(SMALL, precision="published"))
    assert line(made, "reams") == Range(
        Decimal("218.75") * Decimal("2.102"), 250 * Decimal("2.102"), 250 * Decimal("2.102")
    )
    a_unit = Decimal("0.4999") + Decimal("0.0987")
    assert line(made, "electricity") == Range(850 * a_unit, 1000 * a_unit, 1150 * a_unit)
    assert made.total.likely == 250 * Decimal("2.102") + 1000 * a_unit


def test_lamps_by_hand() -> None:
    made = estimated({"lamps": "310"}, replace(SMALL, precision="published"))
    units = 310 * 75 * 11 * 365 / Decimal(1000)
    likely = line(made, "lamps").likely
    assert likely == pytest.approx(units * Decimal("0.5986"), abs=Decimal("0.01"))


def test_the_rounded_sums_of_squares() -> None:
    of_landfill = sum((Decimal(p) ** 2 for p in ("0.3", "0.2", "0.2", "0.05")), Decimal(0)).sqrt()
    of_ponds = sum((Decimal(p) ** 2 for p in ("0.3", "0.3")), Decimal(0)).sqrt()
    assert (round(of_landfill, 2), round(of_ponds, 2)) == (OF_LANDFILL, OF_PONDS)
    disposed = Decimal("1.07") * 46208 / 70411
    assert (round(disposed / 2, 2), round(disposed, 2)) == KG_A_HEAD[:2]


def test_the_best_number_counts_and_no_number_is_lost() -> None:
    made = estimated(
        {"electricity": "1000", "electricity_paid": "9", "waste": "1", "residents": "9"}
    )
    assert {one.guess.id for one in made.lines} == {"electricity", "waste"}
    assert made.unweighed == ()
    old = replace(SMALL, year=ReportingYear(2560))
    assert estimated({"electricity_paid": "1000"}, old).unweighed == ("electricity_paid",)


def test_a_number_that_the_book_cannot_weigh_is_told() -> None:
    made = estimate(Told({"reams": Decimal(1)}, {}), SMALL, NO_PRICES, lambda _: None)
    assert (made.lines, made.unweighed) == ((), ("reams",))


def test_blanks_and_zeros_are_nothing() -> None:
    made = estimated({"staff": "0", "waste_to": ""})
    assert (made.lines, made.unweighed, made.total) == ((), (), Range(*[Decimal(0)] * 3))


def test_the_newer_book_weighs_everything_too() -> None:
    later = Inventory("cfo-2569", "cfo", "9900002", ReportingYear(2569), "tgo-2026")
    made = estimated({**HOST_TOWN, "waste_to": "others"}, later)
    assert made.unweighed == ()
    assert made.total.low < made.total.likely < made.total.high


def test_every_line_says_why_in_both_languages() -> None:
    for one in estimated(HOST_TOWN, HOST).lines:
        assert one.guess.why.th
        assert one.guess.why.en
        assert len(one.guess.why.th) < 200


def test_about_a_dozen_numbers_are_asked() -> None:
    assert 10 <= sum(field.type == "number" for field in NUMBERS) <= 14
    assert all(field.help for field in NUMBERS)
    assert len(BY_ID) == len(NUMBERS)


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.sampled_from(
            [f.id for f in NUMBERS if f.type == "number" and f.id != "landfill_opened"]
        ),
        st.integers(0, 10**9).map(str),
    )
)
def test_what_is_likely_lies_in_its_range(numbers: dict[str, str]) -> None:
    for one in estimated(numbers).lines:
        assert one.kgco2e.low <= one.kgco2e.likely <= one.kgco2e.high
