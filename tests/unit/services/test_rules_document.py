"""The blocks of TGO's rules from results that stand in no project, as after verification."""

from collections.abc import Mapping

import pytest
from core_samples import calculated, entry, rules

from lgo_desktop.base.messages import catalogue
from lgo_desktop.core.analysis.data_quality import data_quality
from lgo_desktop.core.factors.factor import Edition
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.results import results_of
from lgo_desktop.services.results_document import results_document
from lgo_desktop.services.rules_document import RULE_BLOCKS, rules_sentences

FUEL = entry("mobile.road_fuel", "diesel", "10", "L")


def test_every_block_is_told_without_a_project() -> None:
    document = results_document(results_of(rules(), [FUEL]))
    assert document.keys() >= RULE_BLOCKS.keys()
    assert document["base_year"] is None
    assert document["significance"]["sources"][0]["share"] == "1"
    assert document["profile"]["consolidation"] == {
        "approach": "operational_control", "assumed": True, "description": None,
    }  # fmt: skip


@pytest.mark.parametrize("entries", [[], [FUEL]])
def test_sentences_stand_alone_too(entries: list[object]) -> None:
    results = results_of(rules(), [FUEL] if entries else [])
    assert len(list(rules_sentences(results, catalogue("th")))) == (2 if entries else 0)


def test_power_sold_is_a_memo() -> None:
    sold = entry("energy.power_sold", "solar", "120", "kWh")
    (amount,) = results_document(results_of(rules(), [sold]))["memos"]["amounts"]
    assert (amount["source"], amount["quantity"]) == ("energy.power_sold", "120")


def test_a_factor_of_an_unknown_edition_scores_lowest(library: FactorLibrary) -> None:
    nothing: Mapping[str, Edition] = {}
    lines = calculated(library, [FUEL]).lines
    (line,) = data_quality([FUEL], lines, all_sources(), nothing).lines
    assert (line.evidence.id, line.evidence.score) == ("other", 1)
