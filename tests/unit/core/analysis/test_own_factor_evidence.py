"""The class and score of factors that an office states itself."""

import pytest
from core_samples import entry
from statement_samples import all_stated

from lgo_desktop.core.analysis.review import review
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.factor_library import library as shelf
from lgo_desktop.services.results import results_of

RULES = Inventory("cfo-2568", "cfo", "9900002", ReportingYear(2568), "tgo-2022")


@pytest.mark.parametrize(
    ("quality", "class_", "score"),
    [
        ("measured", "self_collect", 4),
        ("manufacturer", "supplier", 3),
        ("national", "thai_research", 3),
        ("regional", "other", 2),
        ("international", "international_db", 1),
        ("", "other", 1),
    ],
)
def test_an_own_factor_is_as_good_as_the_office_says(quality: str, class_: str, score: int) -> None:
    own = {
        "name": "ดีเซล",
        "unit": "L",
        "kgco2e": "2.7",
        "source": "รายงานผล 2568",
        "reason": "วัดเอง",
    }
    said = all_stated(
        "factor.own", "fuel.diesel.road", **own, **({"quality": quality} if quality else {})
    )
    entries = [entry("mobile.road_fuel", "diesel", "10", "L"), *said]
    results = results_of(RULES, entries)
    assert results.calculation.complete, results.calculation.findings
    made = review(
        RULES, entries, results.calculation.lines, results.totals,
        sources=all_sources(), editions=shelf().editions,
    )  # fmt: skip
    (line,) = made.data_quality.lines
    assert (line.evidence.id, line.evidence.score) == (class_, score)
