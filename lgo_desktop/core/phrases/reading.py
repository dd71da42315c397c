"""What a phrase was understood to say, and what an officer is asked where it may say two things."""

from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import Period, ReportingYear
from lgo_desktop.core.units import Unit


@dataclass(frozen=True, slots=True)
class Asked:
    """The cell that a phrase is typed into.

    ``units`` are those it takes, the first being meant where none is typed (``usual`` if given);
    ``period`` is its month, or the whole year; ``year`` the year of the account.
    """

    units: tuple[Unit, ...]
    period: Period
    year: ReportingYear
    usual: Unit | None = None

    @property
    def dimensions(self) -> frozenset[str]:
        """What can be measured in the cell."""
        return frozenset(unit.dimension for unit in self.units)

    @property
    def unit(self) -> Unit | None:
        """The unit of a number without one."""
        return self.usual or next(iter(self.units), None)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a phrase: an amount in a unit for a period of whole months.

    ``how`` is the amount as a small sum in words, ``reckoned`` whether it is one; ``explained``
    whether there is more to it than a number as it was typed; ``remark`` goes into the note.
    """

    value: Decimal
    unit: Unit | None
    period: Period
    how: Text
    explained: bool
    reckoned: bool = False
    estimated: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Understanding:
    """All ways to understand a phrase, the likeliest first; ``ask`` unless there is no doubt."""

    readings: tuple[Reading, ...]
    ask: bool

    @property
    def reading(self) -> Reading:
        """The only or the likeliest one."""
        return self.readings[0]
