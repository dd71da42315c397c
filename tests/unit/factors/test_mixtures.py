"""Mixtures of factors: sums by share, and what they take over from their parts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.numbers import rounded
from lgo_desktop.base.text import Text
from lgo_desktop.core.factors.book import Part, mixture
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.periods import Month, Period

NAME = Text("ส่วนผสม", "Mixture")
ONE = Factor(
    key="fuel.one", edition="e", name=NAME, unit="L", gases={"CO2": Decimal(2)},
    biogenic_co2=Decimal(1), total=Decimal(2), printed=Decimal(2), gwp_set="AR5",
    valid_from=date(2020, 1, 1), valid_to=date(2025, 12, 31), pack="p", source="s",
    issued=date(2019, 1, 1), misprint=Decimal(9), caution=NAME,
)  # fmt: skip
TWO = replace(
    ONE, key="fuel.two", gases={"CH4": Decimal(1)}, biogenic_co2=Decimal(0), total=Decimal(28),
    valid_from=date(2022, 1, 1), valid_to=None, issued=date(2021, 1, 1),
)  # fmt: skip

amounts = st.decimals(0, 1000, allow_nan=False, allow_infinity=False, places=9)
shares = st.decimals("0.01", "0.99", allow_nan=False, allow_infinity=False, places=2)


def mixed(left: Factor, right: Factor, share: Decimal = Decimal("0.5")) -> Factor:
    return mixture("fuel.mix", NAME, (Part(left, share), Part(right, 1 - share)), "a rule")


@given(amounts, amounts, shares)
def test_total_and_gases_by_share(left: Decimal, right: Decimal, share: Decimal) -> None:
    factor = mixed(
        replace(ONE, total=left, gases={"CO2": left}),
        replace(TWO, total=right, gases={"CO2": right, "N2O": right}),
        share,
    )
    assert factor.total == share * left + (1 - share) * right
    assert factor.gases == {"CO2": factor.total, "N2O": (1 - share) * right}
    assert factor.printed == rounded(factor.total, 4)
    assert min(left, right) <= factor.total <= max(left, right)


def test_gases_stay_unseparated_if_a_part_has_none() -> None:
    factor = mixed(ONE, replace(TWO, gases={}))
    assert factor.gases == {}
    assert factor.total == 15


def test_a_mixture_is_valid_while_all_parts_are() -> None:
    factor = mixed(ONE, TWO)
    assert (factor.valid_from, factor.valid_to) == (date(2022, 1, 1), date(2025, 12, 31))
    assert factor.issued == date(2021, 1, 1)
    assert factor.covers(Period(Month(2022, 1), Month(2025, 12)))
    assert not factor.covers(Period(Month(2021, 12), Month(2025, 12)))
    assert not factor.covers(Period(Month(2022, 1), Month(2026, 1)))


def test_what_belongs_to_one_part_is_not_taken_over() -> None:
    factor = mixed(ONE, TWO)
    assert (factor.misprint, factor.caution, factor.source) == (None, None, "a rule")
    assert factor.note == "0.5 × fuel.one + 0.5 × fuel.two"


def test_published_falls_back_to_four_decimals() -> None:
    assert replace(ONE, printed=None, total=Decimal("1.23455")).published == Decimal("1.2346")
    assert replace(ONE, printed=Decimal("1.2")).published == Decimal("1.2")


def test_known_by() -> None:
    assert ONE.known_by(None)
    assert ONE.known_by(date(2019, 1, 1))
    assert not ONE.known_by(date(2018, 12, 31))
    assert replace(ONE, issued=None).known_by(date(1999, 1, 1))
