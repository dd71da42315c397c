"""Extinguishing agents: kilograms times GWP of AR5; halons and HCFC apart."""

from decimal import Decimal

import pytest
from core_samples import calculated, entry, only_line, rules

from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.sources.registry import all_sources

SOURCE = "fugitive.hfc_extinguisher"
AGENTS = {
    "r-227ea": (3350, "scope1"),
    "r-236fa": (8060, "scope1"),
    "r-23": (12400, "scope1"),
    "r-125": (3170, "scope1"),
    "r-123": (79, "separate"),
    "r-124": (527, "separate"),
    "halon-1211": (1750, "separate"),
    "halon-1301": (6290, "separate"),
}


@pytest.mark.parametrize(("agent", "gwp"), AGENTS.items())
@pytest.mark.parametrize("book", ["tgo-2022", "tgo-2026"])
def test_agents(library: FactorLibrary, book: str, agent: str, gwp: tuple[int, str]) -> None:
    inventory = rules(book, year=2568)
    line = only_line(calculated(library, [entry(SOURCE, agent, "4.5", "kg")], inventory))
    assert (line.kgco2e, line.counts_in) == (gwp[0] * Decimal("4.5"), gwp[1])


def test_powder_is_not_offered() -> None:
    source = all_sources()[SOURCE]
    assert {variant.id for variant in source.variants} == set(AGENTS)
    assert source.help is not None
    assert "Powder" in source.help.en
