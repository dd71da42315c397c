"""What a kind of paper declares: its fields, what it feeds, and what a month of it says.

A new kind is one new file in the folder ``kinds`` that defines ``KIND``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field

Together = Literal["sum", "first", "last", "same", "only", "none"]
"""What the papers of one month say of a field together: the sum, the first or the last paper's,
what all say alike, what a single paper says, or nothing."""

AMOUNT = "amount"
"""The id of the amount of every kind; the unit is typed beside it."""


@dataclass(frozen=True, slots=True)
class PaperField:
    """A field of a paper besides the amount; in the month it goes to the source's of this id.

    What is said ``together`` is said only if every paper of the month says it: the sum of some
    would be a wrong sum.
    """

    field: Field
    together: Together = "none"

    @property
    def id(self) -> str:
        """The id of the field."""
        return self.field.id


@dataclass(frozen=True, slots=True)
class Feed:
    """A source that a kind of paper feeds, and the field that takes the amounts.

    Empty ``variants``: all of the source.
    """

    source: str
    field: str = "quantity"
    variants: tuple[str, ...] = ()


def _as_said(numbers: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    return numbers


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind of paper.

    ``dates`` name the fields that say the month of the paper: the first that is filled does, and
    one must be. ``needs`` must be filled too. ``completed`` adds the numbers that follow from
    others (the distance of two odometers), among them :data:`AMOUNT` where nobody types it.
    ``counts`` is the field of the source that takes the number of papers.
    """

    id: str
    name: Text
    amount: Field
    feeds: tuple[Feed, ...]
    dates: tuple[str, ...]
    fields: tuple[PaperField, ...]
    needs: tuple[str, ...] = ()
    completed: Callable[[Mapping[str, Decimal]], Mapping[str, Decimal]] = _as_said
    counts: str = ""
    help: Text | None = None

    def field(self, id_: str) -> PaperField | None:
        """The field of this id; None if there is none."""
        return next((one for one in self.fields if one.id == id_), None)

    def feed(self, source: str, variant: str) -> Feed | None:
        """How it feeds a variant of a source; None if it does not."""
        fitting = (
            feed for feed in self.feeds
            if feed.source == source and (not feed.variants or variant in feed.variants)
        )  # fmt: skip
        return next(fitting, None)
