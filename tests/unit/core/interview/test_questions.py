"""Every question can be asked, points to real sources, and tells why what is no is left out."""

import pytest

from lgo_desktop.core.factors.places import LGO_TYPES
from lgo_desktop.core.interview.contradictions import CLASHES, signs_of
from lgo_desktop.core.interview.decision import decide, scopes_of
from lgo_desktop.core.interview.declaration import SECTIONS, Question
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.interview.templates import TEMPLATES, keepers_of
from lgo_desktop.core.sources.registry import all_sources

QUESTIONS = list(all_questions().values())
SCOPED = [one for one in QUESTIONS if any(scopes_of(one))]
FOLLOW_UPS_OF_REFILLS = {"r22", "other_refrigerants"}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: str(one.id))
def test_a_question_points_to_sources_variants_and_questions_that_there_are(
    question: Question,
) -> None:
    for row in (*question.yes.rows, *question.no.rows):
        source = all_sources()[row.source]
        assert source.variant(row.variant) is not None, row
    for id_, wanted in question.asked_if:
        assert all_questions()[id_].outcome(wanted) is not None
        assert list(all_questions()).index(id_) < list(all_questions()).index(question.id)
    for sign in signs_of(question.id):
        assert sign.source in all_sources()
    assert question.section in SECTIONS


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: str(one.id))
def test_a_question_is_asked_politely_and_says_whom_to_ask(question: Question) -> None:
    assert question.ask.th.endswith("หรือไม่")
    assert question.ask.en.endswith("?")
    assert len(question.ask.th) <= 100
    assert len(question.help.th) <= 140
    assert question.duty in keepers_of(())


@pytest.mark.parametrize("question", SCOPED, ids=lambda one: str(one.id))
def test_a_no_has_a_written_reason_or_rows_of_its_own(question: Question) -> None:
    if question.id not in FOLLOW_UPS_OF_REFILLS:
        assert question.no.omissions or question.no.rows


@pytest.mark.parametrize("question", SCOPED, ids=lambda one: str(one.id))
def test_something_can_belie_a_no(question: Question) -> None:
    if question.id not in {"cars", "ponds"}:  # other trucks and works share their rows
        assert signs_of(question.id)


def test_what_is_left_out_has_one_reason_wherever_it_is_asked() -> None:
    reasons: dict[str, set[str]] = {}
    for question in QUESTIONS:
        for omission in question.no.omissions:
            reasons.setdefault(omission.item, set()).add(omission.reason.th)
    several = {item for item, said in reasons.items() if len(said) > 1}
    assert several == {"soil.fertiliser"}


def test_there_are_about_25_questions_before_any_is_answered() -> None:
    assert 20 <= len(decide({}).asked) <= 28


def test_templates_name_questions_and_kinds_that_there_are() -> None:
    kinds = [kind for template in TEMPLATES.values() for kind in template.kinds]
    assert sorted(kinds) == sorted(LGO_TYPES)
    for template in TEMPLATES.values():
        assert {*template.yes, *template.usually} <= all_questions().keys()
    for _, clash in CLASHES:
        assert clash.keys() <= all_questions().keys()
