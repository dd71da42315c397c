"""What a method is given: numbers by name, and where it asks for them choices, series and rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from lgo_desktop.base.text import Text

Series = Mapping[int, Decimal]
"""A number for each of some years, which are Gregorian; a fiscal year bears that of its end."""

Result = Decimal | Series
"""What a method gives under one name: a number, or one for each year."""

Masses = Mapping[str, Decimal]
"""Kg of each gas."""


class Teller(Protocol):
    """Listens to the steps of a method, for the trace."""

    def __call__(self, step: str, value: Decimal, unit: str, ref: Text | str = "") -> None:
        """Hear one step: what it is, its value, unit and the rule behind it."""


def silent(step: str, value: Decimal, unit: str, ref: Text | str = "") -> None:
    """Hear nothing: totals need no trace."""


@dataclass(frozen=True, slots=True)
class Given(Mapping[str, Decimal]):
    """Numbers by name, each in the unit that the method declares; a mapping of just these.

    ``texts`` are choices by id, dates as ISO, and words; ``series`` are numbers by year; ``rows``
    are tables. ``variant`` is that of the source, ``version`` that of the method, ``year`` the
    Gregorian year that is accounted for: each where there is one.
    """

    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    rows: Mapping[str, tuple["Given", ...]] = field(default_factory=dict)
    variant: str = ""
    version: str = ""
    year: int = 0

    def __getitem__(self, name: str) -> Decimal:
        return self.numbers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def known(self) -> frozenset[str]:
        """Every name under which something is given."""
        return frozenset((*self.numbers, *self.texts, *self.series, *self.rows))
