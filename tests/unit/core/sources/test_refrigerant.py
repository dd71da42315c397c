"""Refrigerants: kilograms refilled times GWP, by share of each gas in a blend.

GWP: IPCC AR5 WG I Table 8.A.1. Compositions: ASHRAE 34. CFC, HCFC and halons count apart: TGO's
requirement holds seven families of gases only.
"""

from decimal import Decimal

import pytest
from core_samples import calculated, entry, only_line, rules, weighed

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.lines import SEPARATE
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.totals import totals_of

SOURCE = "fugitive.refrigerant"
BOOKS = ("tgo-2022", "tgo-2026")

INSIDE = {
    "r-23": "12400", "r-32": "677", "r-41": "116", "r-125": "3170", "r-134": "1120",
    "r-134a": "1300", "r-143": "328", "r-143a": "4800", "hfc-152": "16", "r-152a": "138",
    "hfc-161": "4", "r-227ea": "3350", "hfc-236cb": "1210", "hfc-236ea": "1330", "r-236fa": "8060",
    "hfc-245ca": "716", "r-245fa": "858", "r-365mfc": "804", "hfc-43-10mee": "1650",
    "sf6": "23500", "nf3": "16100", "pfc-14": "6630", "pfc-116": "11100", "pfc-218": "8900",
    "r-404a": "3942.8",  # 0.44 × 3,170 + 0.52 × 4,800 + 0.04 × 1,300
    "r-407a": "1923.4",  # 0.20 × 677 + 0.40 × 3,170 + 0.40 × 1,300
    "r-407b": "2546.7",  # 0.10 × 677 + 0.70 × 3,170 + 0.20 × 1,300
    "r-407c": "1624.21",  # 0.23 × 677 + 0.25 × 3,170 + 0.52 × 1,300
    "r-407d": "1487.05",  # 0.15 × 677 + 0.15 × 3,170 + 0.70 × 1,300
    "r-410a": "1923.5",  # 0.50 × 677 + 0.50 × 3,170
    "r-410b": "2048.15",  # 0.45 × 677 + 0.55 × 3,170
    "r-417a": "2127.22",  # 0.466 × 3,170 + 0.50 × 1,300, the rest butane
    "r-422a": "2847.17",  # 0.851 × 3,170 + 0.115 × 1,300, the rest isobutane
    "r-422d": "2473.17",  # 0.651 × 3,170 + 0.315 × 1,300, the rest isobutane
    "r-424a": "2211.85",  # 0.505 × 3,170 + 0.47 × 1,300, the rest hydrocarbons
    "r-426a": "1370.67",  # 0.051 × 3,170 + 0.93 × 1,300, the rest hydrocarbons
    "r-428a": "3416.75",  # 0.775 × 3,170 + 0.20 × 4,800, the rest hydrocarbons
    "r-434a": "3075.44",  # 0.632 × 3,170 + 0.18 × 4,800 + 0.16 × 1,300, the rest isobutane
    "r-507a": "3985",  # 0.50 × 3,170 + 0.50 × 4,800
    "r-508a": "11607",  # 0.39 × 12,400 + 0.61 × 11,100
    "r-508b": "11698",  # 0.46 × 12,400 + 0.54 × 11,100
}  # fmt: skip
OUTSIDE = {
    "r-22": "1760", "r-123": "79", "r-124": "527", "r-141b": "782", "r-142b": "1980",
    "r-11": "4660", "r-12": "10200", "r-113": "5820", "r-114": "8590", "r-115": "7670",
    "halon-1211": "1750", "halon-1301": "6290",
    "r-406a": "1779.8",  # 0.55 × 1,760 + 0.41 × 1,980, the rest isobutane
    "r-409a": "1484.75",  # 0.60 × 1,760 + 0.25 × 527 + 0.15 × 1,980
    "r-414a": "1374.495",  # 0.51 × 1,760 + 0.285 × 527 + 0.165 × 1,980, the rest isobutane
    "r-414b": "1273.63",  # 0.50 × 1,760 + 0.39 × 527 + 0.095 × 1,980, the rest isobutane
}  # fmt: skip
BOTH = {
    "r-401a": ("17.94", "1111.98"),  # 0.13 × 138; 0.53 × 1,760 + 0.34 × 527
    "r-401b": ("15.18", "1221.16"),  # 0.11 × 138; 0.61 × 1,760 + 0.28 × 527
    "r-401c": ("20.7", "854.84"),  # 0.15 × 138; 0.33 × 1,760 + 0.52 × 527
    "r-402a": ("1902", "668.8"),  # 0.60 × 3,170; 0.38 × 1,760
    "r-402b": ("1204.6", "1056"),  # 0.38 × 3,170; 0.60 × 1,760
    "r-403b": ("3471", "985.6"),  # 0.39 × 8,900; 0.56 × 1,760
    "r-408a": ("2429.9", "827.2"),  # 0.07 × 3,170 + 0.46 × 4,800; 0.47 × 1,760
    "r-411a": ("15.18", "1540"),  # 0.11 × 138; 0.875 × 1,760
    "r-411b": ("4.14", "1654.4"),  # 0.03 × 138; 0.94 × 1,760
}
PRINTED_BY_TGO = {"r-401a": "18", "r-402b": "1205", "r-407c": "1624.21", "r-410a": "1923.5"}


def test_every_refrigerant_is_tested() -> None:
    declared = {variant.id for variant in all_sources()[SOURCE].variants}
    assert declared == INSIDE.keys() | OUTSIDE.keys() | BOTH.keys()


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(("variant", "gwp"), INSIDE.items())
def test_a_kilogram_in_the_totals(
    library: FactorLibrary, book: str, variant: str, gwp: str
) -> None:
    line = only_line(calculated(library, [entry(SOURCE, variant, "1", "kg")], rules(book)))
    assert (line.kgco2e, line.counts_in) == (Decimal(gwp), "scope1")


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize(("variant", "gwp"), OUTSIDE.items())
def test_a_kilogram_apart(library: FactorLibrary, book: str, variant: str, gwp: str) -> None:
    line = only_line(calculated(library, [entry(SOURCE, variant, "1", "kg")], rules(book)))
    assert (line.kgco2e, line.counts_in) == (Decimal(gwp), SEPARATE)


@pytest.mark.parametrize(("variant", "gwps"), BOTH.items())
def test_a_blend_counts_in_two_places(
    library: FactorLibrary, variant: str, gwps: tuple[str, str]
) -> None:
    calculation = calculated(library, [entry(SOURCE, variant, "2000", "g")])
    inside, apart = calculation.lines
    assert (inside.counts_in, apart.counts_in) == ("scope1", SEPARATE)
    assert [inside.kgco2e, apart.kgco2e] == [2 * Decimal(gwp) for gwp in gwps]
    assert inside.code != apart.code
    totals = totals_of(calculation.lines)
    assert (totals.total, totals.separate) == (inside.kgco2e, apart.kgco2e)


@pytest.mark.parametrize(("variant", "printed"), PRINTED_BY_TGO.items())
def test_the_total_as_tgo_prints_it(library: FactorLibrary, variant: str, printed: str) -> None:
    weight = weighed(library, SOURCE, variant, "kg", rules(precision="published"))
    assert weight == 1000 * Decimal(printed)


def test_names_are_written_as_on_the_cylinder() -> None:
    source = all_sources()[SOURCE]
    written = {variant.id: variant.name.en for variant in source.variants}
    assert {written[id_] for id_ in ("r-134a", "r-410a", "r-507a", "r-245fa", "halon-1301")} == {
        "R-134a", "R-410A", "R-507A", "R-245fa", "Halon-1301",
    }  # fmt: skip
