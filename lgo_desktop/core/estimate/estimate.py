"""The quick estimate: what each number emits, at least, likely and at most."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.numbers import add_up
from lgo_desktop.core.estimate.energy import guesses_of_energy
from lgo_desktop.core.estimate.guess import Guess, Maker, Told
from lgo_desktop.core.estimate.waste import guesses_of_waste
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.papers.prices import PriceTable

Weigh = Callable[[Sequence[Entry]], Decimal | None]
"""Kg CO2e of scopes 1 to 3 that entries emit; None where they cannot be calculated."""

INSTEAD = {"electricity_paid": "electricity", "residents": "waste"}
"""Numbers that are asked for only where a better one is not known."""
DETAILS = frozenset({"landfill_opened"})
"""Numbers that say more of another."""


@dataclass(frozen=True, slots=True)
class Range:
    """Kg CO2e: at least, likely, at most."""

    low: Decimal
    likely: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class EstimateLine:
    """One number's guess, and what it emits."""

    guess: Guess
    kgco2e: Range


@dataclass(frozen=True, slots=True)
class Estimate:
    """All lines, the largest first; ``unweighed`` are numbers told for which there is no line.

    The book has no factor for them, or no price of their year is known.
    """

    lines: tuple[EstimateLine, ...]
    unweighed: tuple[str, ...]

    @property
    def total(self) -> Range:
        """The sums: as if everything were low, likely or high at once, which nobody can exclude."""
        ranges = [line.kgco2e for line in self.lines]
        return Range(
            add_up(one.low for one in ranges), add_up(one.likely for one in ranges),
            add_up(one.high for one in ranges),
        )  # fmt: skip


def estimate(told: Told, inventory: Inventory, prices: PriceTable, weigh: Weigh) -> Estimate:
    """The estimate from what an officer told, weighed by the book of the inventory."""
    make = Maker(inventory)
    guesses = (*guesses_of_energy(told, make, prices), *guesses_of_waste(told, make))
    lines: list[EstimateLine] = []
    for guess in guesses:
        likely = weigh(guess.likely)
        if likely is None:
            continue
        others = (weigh(entries) for entries in guess.possible)
        every = [likely, *(one for one in others if one is not None)]
        lines.append(EstimateLine(guess, Range(min(every), likely, max(every))))
    lines.sort(key=lambda line: line.kgco2e.high, reverse=True)
    return Estimate(tuple(lines), tuple(_unweighed(told, {line.guess.id for line in lines})))


def _unweighed(told: Told, weighed: set[str]) -> Iterator[str]:
    for id_ in told.numbers:
        spared = id_ in DETAILS or told.number(INSTEAD.get(id_, "")) is not None
        if told.number(id_) is not None and id_ not in weighed and not spared:
            yield id_
