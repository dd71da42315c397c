"""Deposits of years without a scale, by hand."""

from decimal import Decimal
from typing import Any

from method_runs import near, refusal, results


def history(**given: Any) -> dict[str, Any]:
    return dict(results("waste.landfill_history", **given))


def test_residents_times_waste_times_share() -> None:
    made = history(
        population={"2560": "38000", "2562": "38400"}, waste_per_person={"2560": "1.1"},
        landfilled_share={"2560": "0.8", "2562": "0.9"}, deposits={"2563": "12300000"},
    )  # fmt: skip
    by_hand = {
        2017: Decimal(38000) * Decimal("1.1") * Decimal("0.8") * 365,
        2018: Decimal(38200) * Decimal("1.1") * Decimal("0.8") * 365,
        2019: Decimal(38400) * Decimal("1.1") * Decimal("0.9") * 365,
    }
    assert made["reconstructed"] == by_hand
    assert made["deposits"] == {**by_hand, 2020: 12300000}


def test_all_of_the_waste_where_no_share_is_said() -> None:
    made = history(population={"2560": "100"}, waste_per_person={"2560": "1"})
    assert made["deposits"] == {2017: 36500}


def test_the_nearest_weighed_year_says_how_much_a_person_brings() -> None:
    made = history(
        population={"2560": "1000", "2566": "1300"}, deposits={"2563": "460000", "2566": "650000"},
        opened="2558", last="2567",
    )  # fmt: skip
    assert list(made["deposits"]) == list(range(2015, 2025))
    assert made["reconstructed"][2015] == 400000
    assert made["reconstructed"][2018] == near("420000")
    assert made["reconstructed"][2022] == near("625000")
    assert made["reconstructed"][2024] == 650000


def test_residents_alone_say_nothing() -> None:
    assert refusal("waste.landfill_history", population={"2560": "1"}).code == "landfill.no_rate"
