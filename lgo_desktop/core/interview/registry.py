"""All questions of the boundary interview, in the order in which they are asked."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from lgo_desktop.core.interview.declaration import SECTIONS, Question
from lgo_desktop.core.interview.questions import buildings, fuel, water_and_waste, works


@cache
def all_questions() -> Mapping[str, Question]:
    """The questions by id, section by section."""
    declared = (
        *buildings.QUESTIONS, *works.QUESTIONS, *fuel.QUESTIONS, *water_and_waste.QUESTIONS,
    )  # fmt: skip
    order = list(SECTIONS)
    ordered = sorted(declared, key=lambda one: order.index(one.section))
    return MappingProxyType({one.id: one for one in ordered})
