"""The boundary interview of an inventory: an answer, its rows and its reasons in one act."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.core.admission import admit
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.interview.changes import Changes, Standing, changes
from lgo_desktop.core.interview.contradictions import contradictions
from lgo_desktop.core.interview.decision import (
    NO_ANSWER,
    Answer,
    Answers,
    Decision,
    answers_in,
    decide,
)
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.interview.rows import row_of
from lgo_desktop.core.interview.standing_rows import rows_by_question
from lgo_desktop.core.interview.templates import (
    Template,
    in_province,
    keepers_of,
    template_for,
)
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.core.statements.boundary_answer import STATEMENT, YES
from lgo_desktop.core.statements.boundary_exclusion import STATEMENT as EXCLUSION
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.core.statements.division import STATEMENT as DIVISION
from lgo_desktop.services.factor_library import places
from lgo_desktop.services.surroundings import now
from lgo_desktop.storage.entries import BY_HAND, Origin
from lgo_desktop.storage.project_file import ProjectFile

WAY = "interview"
"""The origin of what the interview writes; the question stands in the place of the cell."""
ACT, ACT_TEMPLATE = "answer_interview", "start_from_template"


@dataclass(frozen=True, slots=True)
class Interview:
    """Where an interview stands: answers, what they decide, the hints, and contradictions.

    ``reasons`` are those that the account gives for what it leaves out, by what is left out; the
    office may have written them in its own words, or left out more. ``rows`` are those that stand
    for each question, under the names that the office gave them.
    """

    answers: Answers
    decision: Decision
    template: Template
    findings: tuple[Finding, ...]
    reasons: Mapping[str, str]
    rows: Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer brought about: rows, and the items that are left out or are in again."""

    planned: tuple[Row, ...]
    removed: tuple[Row, ...]
    left_out: tuple[str, ...]
    taken_in: tuple[str, ...]
    findings: tuple[Finding, ...]


def interview(project: ProjectFile, inventory: Inventory) -> Interview:
    """The interview of an inventory as it stands."""
    entries = project.entries(inventory.id)
    answers = answers_in(entries)
    decision = _decided(answers, inventory)
    standing = dict.fromkeys(row_of(one.key) for one in entries)
    return Interview(
        answers, decision, usual_template(inventory), tuple(contradictions(entries, inventory.id)),
        {item: words(fields, "reason") for item, fields in said(entries, EXCLUSION).items()},
        rows_by_question(decision, standing, written_by_interview(project, inventory)),
    )  # fmt: skip


def usual_template(inventory: Inventory) -> Template:
    """The template for the kind of local government that an inventory is of."""
    return template_for(places().lgo(inventory.lgo).type)


def answer(project: ProjectFile, inventory: Inventory, given: Mapping[str, Answer]) -> Answered:
    """Save answers with the rows and reasons that follow, in one act; amounts are never touched.

    An empty answer takes one back. Raises :class:`Refused`: ``interview.unknown_question``,
    ``entry.unknown_choice``, ``entry.text_too_long``.
    """
    return _save(project, inventory, given, {}, ACT)


def start_from_template(project: ProjectFile, inventory: Inventory, template: Template) -> Answered:
    """Save the divisions of a template and what every such office has, in one act.

    What the office has said already stays as it is.
    """
    entries = project.entries(inventory.id)
    known = answers_in(entries)
    given = {id_: Answer(YES) for id_ in template.yes if id_ not in known}
    named = () if said(entries, DIVISION) else template.divisions
    year = inventory.year.period
    divisions = {}
    for name, duty in named:
        key = EntryKey(DIVISION.id, "", "", name, str(year), "duty")
        divisions[key] = Entry(key, year, duty)
    return _save(project, inventory, given, divisions, ACT_TEMPLATE)


def keepers_in(entries: Mapping[EntryKey, Entry], inventory: Inventory) -> Mapping[str, str]:
    """The division for each duty: as the office states them, else as its kind usually has."""
    stated = said(entries.values(), DIVISION).items()
    divisions = tuple((name, words(fields, "duty")) for name, fields in stated)
    return keepers_of(divisions or usual_template(inventory).divisions)


def written_by_interview(project: ProjectFile, inventory: Inventory) -> dict[EntryKey, str]:
    """The entries that the interview wrote, with the question behind each."""
    origins = project.origins(inventory.id).items()
    return {key: origin.cell or "" for key, origin in origins if origin.way == WAY}


def _save(
    project: ProjectFile, inventory: Inventory, given: Mapping[str, Answer],
    more: Mapping[EntryKey, Entry], act: str,
) -> Answered:  # fmt: skip
    entries = {one.key: one for one in project.entries(inventory.id)} | dict(more)
    before = answers_in(entries.values())
    stated, withdrawn = _stated(given, inventory)
    after = {id_: one for id_, one in {**before, **given}.items() if one.value}
    standing = Standing(
        inventory, entries, written_by_interview(project, inventory),
        keepers_in(entries, inventory),
    )  # fmt: skip
    made = changes(_decided(before, inventory), _decided(after, inventory), standing)
    admitted = [
        admit(one, all_forms(), one.key.where(inventory.id)) for one, _ in made.put.values()
    ]
    origins = {key: Origin(WAY, None, question) for key, (_, question) in made.put.items()}
    origins |= dict.fromkeys(more, BY_HAND)
    with project.begin(act, at=now(), note=", ".join(given)) as writing:
        writing.remove_entries(inventory.id, [*made.remove, *withdrawn])
        writing.put_entries(inventory.id, [*more.values(), *stated, *admitted], origins)
    found = contradictions(project.entries(inventory.id), inventory.id)
    return _told(made, tuple(found))


def _decided(answers: Answers, inventory: Inventory) -> Decision:
    return in_province(decide(answers), places().lgo(inventory.lgo).province.code)


def _stated(
    given: Mapping[str, Answer], inventory: Inventory
) -> tuple[list[Entry], list[EntryKey]]:
    """The entries of some answers, and the keys of those that are taken back."""
    stated: list[Entry] = []
    withdrawn: list[EntryKey] = []
    year = inventory.year.period
    for id_, one in given.items():
        where = Where(inventory=inventory.id, source=STATEMENT.id, item=id_[:60])
        if id_ not in all_questions():
            raise Refused(error("interview.unknown_question", where, question=id_[:60]))
        note = one.note if one.value else NO_ANSWER.note
        for field, value in (("answer", one.value), ("note", note)):
            key = EntryKey(STATEMENT.id, "", "", id_, str(year), field)
            if value:
                stated.append(admit(Entry(key, year, value), all_forms(), where))
            else:
                withdrawn.append(key)
    return stated, withdrawn


def _told(made: Changes, found: tuple[Finding, ...]) -> Answered:
    rows = [row_of(key) for key in made.put if key.field == KEEPER.id]
    removed = [row_of(key) for key in made.remove if key.field == KEEPER.id]
    left_out = [key.item for key in made.put if _is_reason(key)]
    taken_in = [key.item for key in made.remove if _is_reason(key)]
    return Answered(
        tuple(rows), tuple(removed), tuple(left_out), tuple(taken_in),
        tuple(dict.fromkeys((*made.findings, *found))),
    )  # fmt: skip


def _is_reason(key: EntryKey) -> bool:
    return (key.source, key.field) == (EXCLUSION.id, "reason")
