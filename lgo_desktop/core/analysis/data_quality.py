"""Data quality after TGO's sheet: score of the activity data times score of the factor, by level.

Level 1 is 1–6 points, 2 is 7–12, 3 is 13–18, as printed; the highest product is 24, so there must
be a level 4 of 19–24, which no source that was read prints. The score of an inventory is the mean
of its lines weighted by their emissions.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.analysis.evidence_class import Evidence, evidence_of
from lgo_desktop.core.factors.factor import Edition
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.lines import APART, Line
from lgo_desktop.core.quality import AD_QUALITY, AD_SCORES, EF_EVIDENCE, STATED_EF_SCORES
from lgo_desktop.core.sources.declaration import Source

POINTS_A_LEVEL = 6
HIGHEST_LEVEL = 4

Scores = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LineQuality:
    """One line: what its data rest on, whether that is assumed, and its factor's evidence."""

    code: str
    ad_quality: str
    assumed: bool
    evidence: Evidence
    weight: Decimal

    @property
    def score(self) -> int:
        """Points of the activity data times points of the factor."""
        return AD_SCORES[self.ad_quality] * self.evidence.score

    @property
    def level(self) -> int:
        """1 to 4."""
        return level_of(Decimal(self.score))


@dataclass(frozen=True, slots=True)
class DataQuality:
    """The lines that count in a scope; their mean score (None without emissions) and its level.

    ``assumed_share`` is the share of the emissions whose activity data nobody has judged.
    """

    lines: tuple[LineQuality, ...]
    score: Decimal | None
    assumed_share: Decimal

    @property
    def level(self) -> int | None:
        """1 to 4, or None without emissions."""
        return None if self.score is None else level_of(self.score)

    @property
    def assumed_lines(self) -> int:
        """How many lines have activity data that nobody has judged."""
        return sum(line.assumed for line in self.lines)


def level_of(score: Decimal) -> int:
    """The level of a score; between two levels (6.4) the upper, which begins above 6."""
    levels = EXACT.divide(score, Decimal(POINTS_A_LEVEL)).to_integral_value(ROUND_CEILING)
    return min(max(int(levels), 1), HIGHEST_LEVEL)


def data_quality(
    entries: Iterable[Entry], lines: Iterable[Line], sources: Mapping[str, Source],
    editions: Mapping[str, Edition],
) -> DataQuality:  # fmt: skip
    """The quality of every line that counts in a scope, and of the inventory."""
    stated = _Stated(entries)
    judged = []
    for line in lines:
        if line.counts_in in APART:
            continue
        ad_quality = stated.of(line, AD_QUALITY.id, AD_SCORES)
        evidence = evidence_of(line, stated.of(line, EF_EVIDENCE.id, STATED_EF_SCORES), editions)
        assumed = not ad_quality
        basis = ad_quality or sources[line.source].quality_assumed_by(line.method)
        judged.append(LineQuality(line.code, basis, assumed, evidence, line.kgco2e))
    whole = add_up(line.weight for line in judged)
    if not whole:
        return DataQuality(tuple(judged), None, Decimal(0))
    points = add_up(EXACT.multiply(line.weight, Decimal(line.score)) for line in judged)
    assumed_kg = add_up(line.weight for line in judged if line.assumed)
    return DataQuality(tuple(judged), EXACT.divide(points, whole), EXACT.divide(assumed_kg, whole))


class _Stated:
    """What the office says of the quality of its data, found by the line it is about."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        fields = (AD_QUALITY.id, EF_EVIDENCE.id)
        self._words: dict[EntryKey, str] = {}
        self._by_item: dict[tuple[str, str, str, str], list[Entry]] = defaultdict(list)
        for entry in entries:
            key = entry.key
            if key.field in fields:
                self._words[key] = str(entry.value)
                self._by_item[key.source, key.variant, key.item, key.field].append(entry)

    def of(self, line: Line, field: str, scores: Scores) -> str:
        """The most exact word on a line, the poorest of several; empty if there is none.

        A word on the line's own entries goes before one on its item, facility or a longer period.
        """
        if not self._words:
            return ""
        own = [self._words[key] for key in line.entries if key.field == field]
        if own:
            return min(own, key=lambda word: scores[word])
        about = [
            entry
            for item in dict.fromkeys((line.item, ""))
            for entry in self._by_item.get((line.source, line.variant, item, field), ())
            if entry.key.facility in ("", line.facility) and line.period in entry.period
        ]
        if not about:
            return ""
        closest = max(map(_closeness, about))
        words = [str(entry.value) for entry in about if _closeness(entry) == closest]
        return min(words, key=lambda word: scores[word])


def _closeness(entry: Entry) -> tuple[bool, bool, int]:
    """How exact a word is: of an item, of a facility, of few months."""
    return bool(entry.key.item), bool(entry.key.facility), -len(entry.period)
