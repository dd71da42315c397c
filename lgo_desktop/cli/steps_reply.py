"""The steps of a proof, for JSON and as lines of text."""

from collections.abc import Iterable

from lgo_desktop.base.numbers import legible
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.trace import Step

StepRow = dict[str, str]


def step_rows(steps: Iterable[Step], language: Language) -> list[StepRow]:
    """Each step as text: what, value, unit, and the paper or rule behind it."""
    return [
        {
            "step": step.step,
            "value": step.written,
            "unit": step.unit,
            "ref": _ref(step, language),
        }
        for step in steps
    ]


def step_sentences(steps: Iterable[Step], language: Language) -> list[str]:
    """The steps in columns, numbers with 15 digits at most."""
    return [
        f"{step.step:44} {_shown(step):>24} {step.unit:14} {_ref(step, language)}".rstrip()
        for step in steps
    ]


def _shown(step: Step) -> str:
    return step.value if isinstance(step.value, str) else legible(step.value)


def _ref(step: Step, language: Language) -> str:
    return step.ref.spoken(language) if isinstance(step.ref, Text) else step.ref
