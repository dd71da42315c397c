"""Tables of waste and values by year: whole, and read as people mean them."""

from decimal import Decimal

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.given import Series
from lgo_desktop.core.methods.landfill_parameters import CLIMATES, DECAY_RATES, SITE_KINDS
from lgo_desktop.core.methods.landfill_site import DECAYING
from lgo_desktop.core.methods.waste_components import COMPONENTS, MUNICIPAL
from lgo_desktop.core.methods.waste_composition import PUBLISHED, PublishedComposition
from lgo_desktop.core.methods.year_values import between, holding, of_year, spoken_years

KNOWN: Series = {2010: Decimal(100), 2014: Decimal(180), 2015: Decimal(50)}


@pytest.mark.parametrize("published", PUBLISHED.values(), ids=lambda one: one.id)
def test_a_published_composition_is_whole(published: PublishedComposition) -> None:
    shares = published.shares
    assert sum(shares.values()) == 1
    assert tuple(shares) == MUNICIPAL


def test_what_decays_in_a_landfill_has_its_defaults() -> None:
    for part in DECAYING:
        assert COMPONENTS[part].doc
        assert COMPONENTS[part].decay in DECAY_RATES
    assert all(set(rates) == set(CLIMATES) for rates in DECAY_RATES.values())
    assert all(0 < kind.mcf <= 1 for kind in SITE_KINDS.values())


@pytest.mark.parametrize(
    ("year", "held", "on_the_line"),
    [(2005, 100, 100), (2010, 100, 100), (2011, 100, 120), (2014, 180, 180), (2020, 50, 50)],
)
def test_years_without_a_value_of_their_own(year: int, held: int, on_the_line: int) -> None:
    assert holding(KNOWN, year) == held
    assert between(KNOWN, year) == on_the_line


def test_a_year_that_must_have_its_own() -> None:
    assert of_year(KNOWN, 2014) == 180
    with pytest.raises(Refused, match=r"waste\.year_missing"):
        of_year(KNOWN, 2013)


def test_years_are_spoken_in_runs() -> None:
    said = spoken_years([2003, 2001, 2002, 2010])
    assert said.th == "2544–2546, 2553"
    assert said.en == "2001–2003, 2010"
