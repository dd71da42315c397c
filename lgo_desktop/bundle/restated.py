"""What a bundle says where its inventory calculates a year again: which version, of what, why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from lgo_desktop.bundle.canonical_json import Json
from lgo_desktop.bundle.properties import Properties
from lgo_desktop.core.inventory import RESTATEMENT_REASONS, RestatementReason

PROPERTY = "ghg:restatement"
_MOST_VERSIONS = 1_000
_TEXT = r"(?s).{1,4000}"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


@dataclass(frozen=True, slots=True)
class Restated:
    """The number of the version (1: the first restatement), why, and on which day.

    ``of`` is the ``ghg:inventory`` of the version before.
    """

    of: str
    number: int
    reason: RestatementReason
    because: str
    on: date


def restated_properties(given: Restated) -> Mapping[str, Json]:
    """The object that stands under :data:`PROPERTY`."""
    return {
        "of": given.of, "number": given.number, "reason": given.reason,
        "because": given.because, "on": given.on.isoformat(),
    }  # fmt: skip


def read_restated(given: Properties, uuid: str) -> Restated | None:
    """What is said of it; None if the property is absent. ``uuid`` is the pattern of one."""
    if PROPERTY not in given.given:
        return None
    told = given.object(PROPERTY)
    return Restated(
        of=told.text("of", uuid),
        number=told.whole("number", 1, _MOST_VERSIONS),
        reason=cast(RestatementReason, told.text("reason", "|".join(RESTATEMENT_REASONS))),
        because=told.text("because", _TEXT),
        on=_day(told),
    )


def _day(told: Properties) -> date:
    text = told.text("on", _DAY)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise told.refusal("on") from None
