"""Significance by 5 % of scopes 1 and 2."""

from decimal import Decimal

from core_samples import built_in_library, calculated, entry
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.analysis.significance import significance
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.lines import Line


def lines_of(library: FactorLibrary, co2: str, kwh: str = "1000") -> tuple[Line, ...]:
    """So much CO2 of extinguishers beside electricity of 0.4999 kg each, and paper."""
    return calculated(
        library,
        [
            entry("fugitive.co2_extinguisher", "co2", co2, "kg"),
            entry("purchased.electricity", "grid", kwh, "kWh"),
            entry("goods.paper", "a4", "100000", "kg"),
            entry("fugitive.refrigerant", "r-22", "100", "kg"),
        ],
    ).lines


def test_five_per_cent_is_significant_and_less_is_not(library: FactorLibrary) -> None:
    # 499.9 kg of power: a share of exactly 5 % beside 9,498.1 kg of gas
    power, gas = sorted(significance(lines_of(library, "9498.1")), key=lambda one: one.kgco2e)[:2]
    assert (power.source, power.share) == ("purchased.electricity", Decimal("0.05"))
    assert (power.significant, power.rank.th) == (True, "มาก")
    (power, _) = sorted(significance(lines_of(library, "9498.2")), key=lambda one: one.kgco2e)
    assert (power.significant, power.rank.th) == (False, "น้อย")
    assert gas.significant


def test_only_scopes_1_and_2_are_ranked(library: FactorLibrary) -> None:
    ranked = {one.source for one in significance(lines_of(library, "1"))}
    assert ranked == {"fugitive.co2_extinguisher", "purchased.electricity"}


def test_nothing_emitted_has_no_share(library: FactorLibrary) -> None:
    assert {one.share for one in significance(lines_of(library, "0", "0"))} == {Decimal(0)}
    assert significance([]) == []


AMOUNTS = st.dictionaries(
    st.sampled_from(["r-32", "r-134a", "r-410a", "sf6"]),
    st.decimals("0.01", "100000", places=2),
    min_size=1,
)


@given(AMOUNTS)
def test_shares_add_up_to_one(amounts: dict[str, Decimal]) -> None:
    gases = [entry("fugitive.refrigerant", gas, str(kg), "kg") for gas, kg in amounts.items()]
    ranked = significance(calculated(built_in_library(), gases).lines)
    assert {one.variant for one in ranked} == set(amounts)
    assert abs(add_up(one.share for one in ranked) - 1) < Decimal("1e-50")
    assert [one.kgco2e for one in ranked] == sorted((o.kgco2e for o in ranked), reverse=True)
