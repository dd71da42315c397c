"""Answers that belie each other, and entries that belie an answer."""

from collections.abc import Iterable, Iterator
from functools import cache

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.core.interview.decision import NO_ANSWER, Answers, answers_in, is_denied
from lgo_desktop.core.interview.declaration import Row, Sign
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.boundary_answer import STATEMENT
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE

CLASHES: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "interview.who_collects",
        {"garbage_trucks": "no", "collection_contracted": "no", "waste_sent": "yes"},
    ),
    (
        "interview.where_waste_goes",
        {"garbage_trucks": "yes", "own_landfill": "no", "waste_sent": "no", "own_treatment": "no"},
    ),
    ("interview.where_sewage_goes", {"septic": "no", "wastewater_works": "no"}),
)
"""Answers that cannot all hold: the code of the finding, and the answers."""


def contradictions(entries: Iterable[Entry], inventory: str) -> list[Finding]:
    """A warning for each clash of answers, and for each account, vehicle or place that belies a no.

    Amounts of zero belie nothing.
    """
    kept = tuple(entries)
    answers = answers_in(kept)
    if not answers:
        return []
    return [*_clashes(answers, inventory), *_belied(kept, answers, inventory)]


@cache
def signs_of(question: str) -> tuple[Sign, ...]:
    """What belies a no: what the question declares; else the kinds of rows that it alone plans."""
    declared = all_questions()[question]
    if declared.signs:
        return declared.signs
    kinds = {(row.source, row.variant) for row in declared.yes.rows}
    return tuple(Sign(source, (variant,)) for source, variant in sorted(kinds - _shared(question)))


def rows_of_kind(source: str, variant: str) -> frozenset[str]:
    """The questions that plan rows of a source and variant."""
    return frozenset(
        one.id
        for one in all_questions().values()
        for row in (*one.yes.rows, *one.no.rows)
        if (row.source, row.variant) == (source, variant)
    )


def _shared(question: str) -> set[tuple[str, str]]:
    rows = all_questions()[question].yes.rows
    kinds = {(row.source, row.variant) for row in rows}
    return {kind for kind in kinds if rows_of_kind(*kind) != {question}}


def _clashes(answers: Answers, inventory: str) -> Iterator[Finding]:
    where = Where(inventory=inventory, source=STATEMENT.id)
    for code, clash in CLASHES:
        if all(answers.get(id_, NO_ANSWER).value == value for id_, value in clash.items()):
            yield warning(code, where)


def _belied(entries: tuple[Entry, ...], answers: Answers, inventory: str) -> Iterator[Finding]:
    kinds = {plate: words(fields, "kind") for plate, fields in said(entries, VEHICLE).items()}
    filled = dict.fromkeys(
        Row(key.source, key.variant, key.facility, key.item)
        for key in (one.key for one in entries if _is_amount(one))
    )
    sources = all_sources()
    for question in all_questions().values():
        if not is_denied(question, answers):
            continue
        for row in filled:
            fits = (
                sign.fits(row.variant, row.item, kinds.get(row.item, ""))
                for sign in signs_of(question.id)
                if sign.source == row.source
            )
            if any(fits):
                yield warning(
                    "interview.belied",
                    Where(
                        inventory=inventory, source=row.source, variant=row.variant,
                        facility=row.facility or None, item=row.item or None,
                    ),
                    question=question.ask, source=sources[row.source].name,
                    item=row.item or row.facility or "–",
                )  # fmt: skip


def _is_amount(entry: Entry) -> bool:
    source = all_sources().get(entry.key.source)
    field = source.field(entry.key.field) if source else None
    if field is None or field.evidence or isinstance(entry.value, str):
        return False
    return entry.number > 0
