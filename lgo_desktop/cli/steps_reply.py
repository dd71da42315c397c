"""The steps of a proof, for JSON and as lines of text."""

from collections.abc import Iterable

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
            "ref": step.ref.spoken(language) if isinstance(step.ref, Text) else step.ref,
        }
        for step in steps
    ]


def step_sentences(rows: Iterable[StepRow]) -> list[str]:
    """The steps in columns."""
    return [
        f"{row['step']:44} {row['value']:>24} {row['unit']:14} {row['ref']}".rstrip()
        for row in rows
    ]
