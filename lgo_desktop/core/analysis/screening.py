"""Screening of scope 3: what each category scores, whether it is significant, and quantified."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.findings import Finding, FindingValue, Where, note, warning
from lgo_desktop.base.numbers import EXACT, add_up, plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.analysis.scope3_categories import ISO_CATEGORIES, NAMES
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import APART, Line
from lgo_desktop.core.statements import scope3_screening, scope3_weights
from lgo_desktop.core.statements.declaration import amount, said, words
from lgo_desktop.core.statements.scope3_screening import (
    HIGHEST_SCORE,
    LOWEST_SCORE,
    NOT_APPLICABLE,
    SIGNIFICANT,
)
from lgo_desktop.core.statements.scope3_weights import CRITERIA, USUAL_THRESHOLD


@dataclass(frozen=True, slots=True)
class Category:
    """One category: its scores by criterion, what they weigh together, and what was decided.

    ``score`` is None unless every weighted criterion has one; ``significant`` is None where there
    is neither a score nor a decision. ``kgco2e`` is None where nothing was worked out.
    """

    number: int
    scores: Mapping[str, Decimal]
    score: Decimal | None
    by_score: bool | None
    decision: str
    reason: str
    kgco2e: Decimal | None

    @property
    def name(self) -> Text:
        """Its name."""
        return NAMES[self.number]

    @property
    def iso_category(self) -> str:
        """Where ISO 14064-1:2018 puts it."""
        return ISO_CATEGORIES[self.number]

    @property
    def significant(self) -> bool | None:
        """As decided, else as it scores."""
        return self.decision == SIGNIFICANT if self.decision else self.by_score

    @property
    def quantified(self) -> bool:
        """Whether the account has lines of it."""
        return self.kgco2e is not None


@dataclass(frozen=True, slots=True)
class Screening:
    """The criteria with their weights, the threshold, the 15 categories, and what was found."""

    weights: Mapping[str, Decimal]
    threshold: Decimal
    categories: tuple[Category, ...]
    findings: tuple[Finding, ...]


def screening(entries: Sequence[Entry], lines: Iterable[Line], inventory: str) -> Screening:
    """All 15 categories, judged or not; findings only where the office has begun to judge."""
    weights, threshold = _weights(entries)
    amounts = _amounts(lines)
    judged = said(entries, scope3_screening.STATEMENT)
    categories = tuple(
        _category(number, judged.get(str(number), {}), weights, threshold, amounts.get(number))
        for number in NAMES
    )
    where = Where(inventory=inventory, source=scope3_screening.STATEMENT.id)
    findings = [*_weights_that_differ(weights, inventory)]
    for item in judged:
        if item not in map(str, NAMES):
            findings.append(warning("screening.unknown_category", _at(where, item), item=item))
    for category in categories:
        findings += _findings(category, weights, where)
    left = [str(c.number) for c in categories if c.significant is None]
    if judged and left:
        findings.append(note("screening.not_judged", where, categories=", ".join(left)))
    return Screening(weights, threshold, categories, tuple(findings))


def _weights(entries: Iterable[Entry]) -> tuple[dict[str, Decimal], Decimal]:
    """The weights that are not 0, and the threshold: the usual ones where nothing is said."""
    fields = said(entries, scope3_weights.STATEMENT).get("", {})
    given = {id_: amount(fields, id_, "share") for id_ in CRITERIA}
    if all(weight is None for weight in given.values()):
        given = {id_: usual for id_, (_, usual) in CRITERIA.items()}
    threshold = amount(fields, "threshold", "1")
    used = {id_: weight for id_, weight in given.items() if weight}
    return used, USUAL_THRESHOLD if threshold is None else threshold


def _amounts(lines: Iterable[Line]) -> dict[int, Decimal]:
    sums: dict[int, Decimal] = {}
    for line in lines:
        if line.scope3_category is not None and line.counts_in not in APART:
            sums[line.scope3_category] = EXACT.add(
                sums.get(line.scope3_category, Decimal(0)), line.kgco2e
            )
    return sums


def _category(
    number: int, fields: Mapping[str, Entry], weights: Mapping[str, Decimal],
    threshold: Decimal, kgco2e: Decimal | None,
) -> Category:  # fmt: skip
    given = {id_: amount(fields, id_, "1") for id_ in CRITERIA}
    scores = {id_: score for id_, score in given.items() if score is not None}
    score = None
    if weights and weights.keys() <= scores.keys():
        weighted = add_up(EXACT.multiply(weight, scores[id_]) for id_, weight in weights.items())
        score = EXACT.divide(weighted, add_up(weights.values()))
    by_score = None if score is None else score >= threshold
    decision, reason = words(fields, "decision"), words(fields, "reason")
    return Category(number, scores, score, by_score, decision, reason, kgco2e)


def _weights_that_differ(weights: Mapping[str, Decimal], inventory: str) -> list[Finding]:
    whole = add_up(weights.values())
    if whole == 1:
        return []
    where = Where(inventory=inventory, source=scope3_weights.STATEMENT.id)
    return [warning("screening.weights_sum", where, sum=plain(whole))]


def _findings(category: Category, weights: Mapping[str, Decimal], where: Where) -> list[Finding]:
    """What is wrong with the judgement of one category."""
    here = _at(where, str(category.number))
    told: dict[str, FindingValue] = {"category": category.number, "name": category.name}
    found = [
        warning("screening.score_range", here, **told, lowest=LOWEST_SCORE, highest=HIGHEST_SCORE)
        for score in category.scores.values()
        if not LOWEST_SCORE <= score <= HIGHEST_SCORE
    ][:1]
    missing = [CRITERIA[id_][0] for id_ in weights if id_ not in category.scores]
    if category.scores and missing:
        names = Text(", ".join(m.th for m in missing), ", ".join(m.en for m in missing))
        found.append(warning("screening.score_missing", here, **told, criteria=names))
    against = category.by_score is not None and category.significant != category.by_score
    if against and not category.reason:
        found.append(warning("screening.decision_without_reason", here, **told))
    if category.significant and not category.quantified:
        found.append(warning("screening.significant_without_lines", here, **told))
    if category.decision == NOT_APPLICABLE and category.kgco2e:
        found.append(warning("screening.not_applicable_with_lines", here, **told))
    return found


def _at(where: Where, item: str) -> Where:
    return Where(inventory=where.inventory, source=where.source, item=item or None)
