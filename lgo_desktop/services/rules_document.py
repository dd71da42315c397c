"""What TGO's rules say of an inventory, as blocks of the results document and as sentences.

Masses and sums are exact; shares, scores and intensities are rounded to six decimals.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from lgo_desktop.base.messages import Catalogue
from lgo_desktop.base.numbers import grouped, plain, rounded
from lgo_desktop.base.text import Text
from lgo_desktop.core.analysis.data_quality import LineQuality
from lgo_desktop.core.analysis.exclusions import LIMIT
from lgo_desktop.core.analysis.screening import Category
from lgo_desktop.core.analysis.significance import THRESHOLD
from lgo_desktop.core.lines import MEMO
from lgo_desktop.core.quality import AD_SCORES
from lgo_desktop.core.statements import boundary_consolidation, organisation_profile
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.services.base_year_document import base_year_block
from lgo_desktop.services.results import Results
from lgo_desktop.services.reviewing import review_of


def _profile(results: Results) -> dict[str, Any]:
    """Sizes and words of the profile, the consolidation approach, and the intensities."""
    fields = said(results.entries, organisation_profile.STATEMENT).get("", {})
    boundary = said(results.entries, boundary_consolidation.STATEMENT).get("", {})
    approach = words(boundary, "approach")
    return {
        "stated": {name: entry.written for name, entry in fields.items()},
        "consolidation": {
            "approach": approach or boundary_consolidation.OPERATIONAL_CONTROL,
            "assumed": not approach,
            "description": words(boundary, "description") or None,
        },
        "intensities": [
            {
                "per": one.per, "size": plain(one.size), "unit": f"kgCO2e/{one.unit}",
                "scopes_1_2": ratio(one.scopes_1_2), "total": ratio(one.total),
            }
            for one in review_of(results).intensities
        ],
    }  # fmt: skip


def _significance(results: Results) -> dict[str, Any]:
    """Sources of scopes 1 and 2 with their share of both."""
    return {
        "threshold": plain(THRESHOLD),
        "basis": "scopes 1 and 2",
        "sources": [
            {
                "scope": one.scope, "source": one.source, "variant": one.variant,
                "kgco2e": plain(one.kgco2e), "share": ratio(one.share),
                "significant": one.significant, "rank": both(one.rank),
            }
            for one in review_of(results).significance
        ],
    }  # fmt: skip


def _screening(results: Results) -> dict[str, Any]:
    """The 15 categories of scope 3 with what was thought of them."""
    made = review_of(results).screening
    return {
        "weights": {id_: plain(weight) for id_, weight in made.weights.items()},
        "threshold": plain(made.threshold),
        "categories": [_category(category) for category in made.categories],
    }


def _category(category: Category) -> dict[str, Any]:
    return {
        "category": category.number, "name": both(category.name),
        "iso_category": category.iso_category,
        "scores": {id_: plain(score) for id_, score in category.scores.items()},
        "score": None if category.score is None else ratio(category.score),
        "decision": category.decision or None, "reason": category.reason or None,
        "significant": category.significant, "quantified": category.quantified,
        "kgco2e": None if category.kgco2e is None else plain(category.kgco2e),
    }  # fmt: skip


def _exclusions(results: Results) -> dict[str, Any]:
    """What was left out; shares are of the reported total of scopes 1 to 3."""
    made = review_of(results).exclusions
    return {
        "listed": [
            {
                "item": one.item, "name": both(one.name), "facility": one.facility,
                "reason": one.reason or None,
                "kgco2e": None if one.kgco2e is None else plain(one.kgco2e),
                "share": None if one.share is None else ratio(one.share),
            }
            for one in made.listed
        ],
        "basis": "reported total of scopes 1 to 3",
        "share": ratio(made.share),
        "limit": plain(LIMIT),
    }  # fmt: skip


def _data_quality(results: Results) -> dict[str, Any]:
    """Score and level of the inventory and of every line that counts in a scope."""
    made = review_of(results).data_quality
    return {
        "score": None if made.score is None else ratio(made.score),
        "level": made.level,
        "assumed_lines": made.assumed_lines,
        "assumed_share": ratio(made.assumed_share),
        "lines": [_line_quality(line) for line in made.lines],
    }


def _line_quality(line: LineQuality) -> dict[str, Any]:
    return {
        "code": line.code,
        "ad": {
            "quality": line.ad_quality, "score": AD_SCORES[line.ad_quality],
            "assumed": line.assumed,
        },
        "ef": {
            "evidence": line.evidence.id, "score": line.evidence.score,
            "reason": both(line.evidence.reason),
        },
        "score": line.score, "level": line.level, "fr_04_1": line.evidence.ticks,
    }  # fmt: skip


def _memos(results: Results) -> dict[str, Any]:
    """What is told beside the scopes: masses in kg CO2e, and amounts that weigh nothing."""
    totals = results.totals
    return {
        "separate": plain(totals.separate),
        "biogenic_co2": plain(totals.biogenic_co2),
        "removals": plain(totals.removals),
        "amounts": [
            {
                "source": line.source, "variant": line.variant, "facility": line.facility,
                "item": line.item, "period": str(line.period),
                "quantity": plain(line.quantity), "unit": line.unit,
            }
            for line in results.calculation.lines
            if line.counts_in == MEMO
        ],
    }  # fmt: skip


RULE_BLOCKS: Mapping[str, Callable[[Results], Any]] = {
    "profile": _profile,
    "significance": _significance,
    "screening": _screening,
    "exclusions": _exclusions,
    "data_quality": _data_quality,
    "base_year": base_year_block,
    "memos": _memos,
}
"""The blocks by their names in the document."""


def rules_sentences(results: Results, messages: Catalogue) -> Iterator[str]:
    """How many sources are significant, how good the data are, and what the base year says."""
    made = review_of(results)
    if made.significance:
        count = sum(one.significant for one in made.significance)
        yield messages.say("results.significant", count=count, of=len(made.significance))
    quality = made.data_quality
    if quality.score is not None:
        yield messages.say(
            "results.quality", level=quality.level, score=grouped(quality.score, 1),
            assumed=grouped(quality.assumed_share * 100, 0),
        )  # fmt: skip
    yield from _base_year_sentences(results, messages)


def _base_year_sentences(results: Results, messages: Catalogue) -> Iterator[str]:
    """The base year's total, and the total of the version before this one."""
    base, here = results.base_year, results.inventory
    if base is None:
        return
    if base.newest is not None:
        total = grouped(base.newest.totals.total / 1000, 2)
        yield messages.say("results.base_year", id=base.newest.inventory.id, tonnes=total)
    if here.restatement is not None:
        totals = {one.inventory.id: one.totals.total for one in base.own_versions}
        before = totals[here.restatement.of]
        yield messages.say(
            "results.restated", of=here.restatement.of, because=here.restatement.because,
            before=grouped(before / 1000, 2), after=grouped(results.totals.total / 1000, 2),
        )  # fmt: skip


def ratio(value: Decimal) -> str:
    """A share, score or intensity as it is told."""
    return plain(rounded(value, 6))


def both(text: Text) -> dict[str, str]:
    """A text in both languages."""
    return {"th": text.th, "en": text.en}
