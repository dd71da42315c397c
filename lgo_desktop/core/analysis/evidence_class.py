"""Where the factor of a line comes from: the ticked column of form Fr-04.1, and its score."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgo_desktop.base.text import Text
from lgo_desktop.core.factors.book import Answer
from lgo_desktop.core.factors.factor import Edition, Factor
from lgo_desktop.core.factors.own import OWN
from lgo_desktop.core.lines import Line
from lgo_desktop.core.quality import (
    EVIDENCE_CLASSES,
    INTERNATIONAL,
    OTHER,
    STATED_EF_SCORES,
    SUBSTITUTE,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The class of a factor, its score, and why."""

    id: str
    score: int
    reason: Text

    @property
    def ticks(self) -> dict[str, bool]:
        """The columns of form Fr-04.1 in their order; one is ticked."""
        return {id_: id_ == self.id for id_ in EVIDENCE_CLASSES}


_BY_DEFAULTS = Evidence(
    INTERNATIONAL, 1,
    Text(
        "คำนวณก๊าซด้วยค่าแนะนำของ IPCC ซึ่งเป็นค่าสากล",
        "The gas is worked out with default values of the IPCC, international.",
    ),
)  # fmt: skip
_UNKNOWN = Evidence(
    OTHER, 1, Text("ไม่มีข้อมูลที่มาของค่า", "Nothing is known of where the value comes from.")
)
_OWN_QUALITY: Mapping[str, tuple[str, int]] = {
    "measured": ("self_collect", 4),
    "manufacturer": ("supplier", 3),
    "national": ("thai_research", 3),
    "regional": (OTHER, 2),
    "international": (INTERNATIONAL, 1),
}
"""What an office says of a factor of its own, as class and score."""


def evidence_of(line: Line, stated: str, editions: Mapping[str, Edition]) -> Evidence:
    """The evidence behind a line's factor; ``stated`` is the class that the officer gave, if any.

    A substitute is ticked as one and scores 1, whatever its edition; a mixture is as good as its
    poorest part; gases that a method works out are of the defaults of the IPCC.
    """
    if stated:
        why = Text("ตามที่หน่วยงานระบุ", "As the office says.")
        return Evidence(stated, STATED_EF_SCORES[stated], why)
    answer = line.weight.answer
    if answer is None:
        return _BY_DEFAULTS
    parts = [_of_factor(part.factor, editions) for part in answer.parts]
    poorest = min(parts, key=lambda part: part.score)
    return _as_substitute(answer, poorest)


def _as_substitute(answer: Answer, found: Evidence) -> Evidence:
    if answer.substitute is None or answer.factor.edition == OWN:
        return found
    return Evidence(SUBSTITUTE, STATED_EF_SCORES[SUBSTITUTE], answer.substitute)


def _of_factor(factor: Factor, editions: Mapping[str, Edition]) -> Evidence:
    if factor.edition == OWN:
        class_, score = _OWN_QUALITY.get(factor.checks, (OTHER, 1))
        why = Text("ค่าของหน่วยงานเอง", "A factor of the office's own.")
        return Evidence(class_, score, why)
    edition = editions.get(factor.edition)
    if edition is None or edition.ef_reason is None:
        return _UNKNOWN
    return Evidence(edition.ef_evidence, edition.ef_quality, edition.ef_reason)
