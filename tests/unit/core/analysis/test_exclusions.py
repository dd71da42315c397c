"""Exclusions: reasons, contradictions, and how much they are together."""

from decimal import Decimal

from core_samples import ID, calculated, entry
from statement_samples import all_stated, stated

from lgo_desktop.core.analysis.exclusions import Exclusions, exclusions
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import Line
from lgo_desktop.core.sources.registry import all_sources

REASON = {"reason": "ไม่มีเอกสาร"}


def left_out(*said: Entry, lines: tuple[Line, ...] = (), total: str = "1000") -> Exclusions:
    return exclusions(said, lines, Decimal(total), all_sources(), ID)


def codes(made: Exclusions) -> list[str]:
    return sorted(finding.code for finding in made.findings)


def test_a_reason_and_a_small_estimate_are_enough() -> None:
    made = left_out(
        *all_stated("boundary.exclusion", "mobile.road_fuel", estimated_kgco2e="10", **REASON),
        *all_stated("boundary.exclusion", "งานวัด", estimated_share="0.04", **REASON),
    )
    assert [one.name.en for one in made.listed] == ["Mobile combustion, road vehicles", "งานวัด"]
    assert (made.share, codes(made)) == (Decimal("0.05"), [])


def test_an_exclusion_without_a_reason_is_told() -> None:
    made = left_out(*all_stated("boundary.exclusion", "งานวัด", estimated_share="0.01"))
    assert codes(made) == ["exclusion.without_reason"]


def test_an_exclusion_that_nobody_estimated_is_noted() -> None:
    assert codes(left_out(*all_stated("boundary.exclusion", "งานวัด", **REASON))) == [
        "exclusion.not_estimated"
    ]


def test_more_than_five_per_cent_together_is_told() -> None:
    made = left_out(
        *all_stated("boundary.exclusion", "ก", estimated_kgco2e="30", **REASON),
        *all_stated("boundary.exclusion", "ข", estimated_kgco2e="20.1", **REASON),
    )
    assert codes(made) == ["exclusion.too_much"]
    assert dict(made.findings[0].values) == {"share": "5.01", "limit": "5.00"}


def test_an_estimate_has_no_share_of_nothing() -> None:
    made = left_out(
        *all_stated("boundary.exclusion", "ก", estimated_kgco2e="30", **REASON), total="0"
    )
    assert (made.listed[0].share, made.share, codes(made)) == (None, Decimal(0), [])


def test_an_excluded_source_with_entries_contradicts_itself(library: FactorLibrary) -> None:
    lines = calculated(library, [entry("goods.paper", "a4", "100", "kg", facility="กองคลัง")]).lines
    everywhere = all_stated("boundary.exclusion", "goods.paper", estimated_share="0", **REASON)
    assert codes(left_out(*everywhere, lines=lines)) == ["exclusion.has_entries"]
    for facility, found in (("กองคลัง", ["exclusion.has_entries"]), ("กองช่าง", [])):
        there = [
            stated("boundary.exclusion", field, value, item="goods.paper", facility=facility)
            for field, value in (("reason", "เล็กน้อย"), ("estimated_share", "0.001"))
        ]
        assert codes(left_out(*there, lines=lines)) == found
