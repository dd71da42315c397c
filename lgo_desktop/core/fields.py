"""Fields: what an officer is asked for in a form, whatever the form is about."""

from dataclasses import dataclass
from typing import Literal

from lgo_desktop.base.text import Text
from lgo_desktop.core.units import unit_named

FieldType = Literal["number", "choice", "date", "text"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to a question that has a fixed set of them."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in: a number with its unit, a choice, a date, or words.

    A field of ``evidence`` stands on the paper (baht, readings, dates): checks read it, no method
    does. A field with ``history`` may also be given for years before the inventory. ``help`` says
    what to ask, of whom, and what a blank means. ``unit`` is that of the formula; ``typed_in`` the
    one that papers use, where it is another (a share of 0.56 is 56 % in every survey).
    """

    id: str
    name: Text
    unit: str = ""
    type: FieldType = "number"
    choices: tuple[Choice, ...] = ()
    evidence: bool = False
    history: bool = False
    help: Text | None = None
    typed_in: str = ""

    @property
    def usual_unit(self) -> str:
        """The unit that is suggested to whoever fills the field in."""
        return self.typed_in or self.unit

    @property
    def dimension(self) -> str | None:
        """The dimension of a number's unit; None for anything but a number."""
        return unit_named(self.unit).dimension if self.type == "number" else None

    def choice(self, id_: str) -> Choice | None:
        """The choice of this id, or None."""
        return next((choice for choice in self.choices if choice.id == id_), None)


def paper(id_: str, th: str, en: str, unit: str = "", type_: FieldType = "number") -> Field:
    """A field of evidence: what else the paper says."""
    return Field(id_, Text(th, en), unit, type_, evidence=True)
