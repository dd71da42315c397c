"""Books: the one row that answers each key, so that nothing is borrowed in silence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import EXACT, rounded
from lgo_desktop.base.text import Text
from lgo_desktop.core.factors.factor import PRINTED_PLACES, Factor
from lgo_desktop.core.factors.nearest import nearest


@dataclass(frozen=True, slots=True)
class Part:
    """One component of an answer, with its share of the unit."""

    factor: Factor
    share: Decimal


@dataclass(frozen=True, slots=True)
class Answer:
    """What a book says to a key.

    ``factor`` is the row itself or, for a mixture, the factor derived from ``parts``.
    ``substitute`` is the reason why another row stands in, ``remark`` why a row is used although
    its edition is not the book's; both belong in the trace.
    """

    key: str
    factor: Factor
    parts: tuple[Part, ...]
    substitute: Text | None = None
    remark: Text | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class FactorBook:
    """The answers to every key that one set of rules knows; ``gwp_set`` is what ``edition`` means.

    ``elsewhere`` names, for a key that the book does not answer, the editions that have it: they
    are shown as candidates and never used. ``own`` are the factors of an office, by key.
    """

    id: str
    name: Text
    gwp_set: str
    answers: Mapping[str, Answer]
    elsewhere: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: Mapping[str, Factor] = field(default_factory=dict)
    _missed: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def at(self, key: str, where: Where) -> Answer:
        """The answer to a key; :class:`Refused` with ``factor.missing`` and candidates if none.

        Validity is not asked here: a book pins its rows, and the calculation warns by
        :meth:`Factor.covers`.
        """
        answer = self.answers.get(key)
        if answer is None:
            # Thousands of entries may miss the same key, and likeness takes long to find.
            if key not in self._missed:
                self._missed[key] = ", ".join(self._near(key)) or "–"
            raise Refused(error("factor.missing", where, key=key, candidates=self._missed[key]))
        return answer

    def with_own(self, answers: Mapping[str, Answer]) -> "FactorBook":
        """The book with answers of an office beside its rows, or in place of them."""
        own = {key: answer.factor for key, answer in answers.items()}
        together = {**self.answers, **answers}
        return replace(self, answers=together, own=own) if answers else self

    def keys(self) -> tuple[str, ...]:
        """Every key that the book answers, sorted."""
        return tuple(sorted(self.answers))

    def _near(self, key: str) -> tuple[str, ...]:
        outside = tuple(f"{key} ({edition})" for edition in self.elsewhere.get(key, ()))
        return outside + nearest(key, self.answers)


def mixture(key: str, name: Text, parts: tuple[Part, ...], source: str) -> Factor:
    """The factor of a mixture: gases, biogenic CO2 and total by share of the unit.

    The gases stay empty if any part has none. ``printed`` is the total rounded half up to four
    decimals, as TGO prints. All parts have one unit and one GWP set.
    """
    first = parts[0].factor
    total = _by_share((part.share, part.factor.total) for part in parts)
    starts = [part.factor.valid_from for part in parts if part.factor.valid_from]
    ends = [part.factor.valid_to for part in parts if part.factor.valid_to]
    return replace(
        first,
        key=key,
        name=name,
        gases=_gases(parts),
        biogenic_co2=_by_share((part.share, part.factor.biogenic_co2) for part in parts),
        total=total,
        printed=rounded(total, PRINTED_PLACES),
        misprint=None,
        valid_from=max(starts, default=None),
        valid_to=min(ends, default=None),
        issued=_latest(part.factor.issued for part in parts),
        source=source,
        note=" + ".join(f"{part.share} × {part.factor.key}" for part in parts),
        checks="",
        caution=None,
    )


def _by_share(products: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    total = Decimal(0)
    for share, value in products:
        total = EXACT.fma(share, value, total)
    return total


def _gases(parts: tuple[Part, ...]) -> dict[str, Decimal]:
    if not all(part.factor.gases for part in parts):
        return {}
    names = dict.fromkeys(gas for part in parts for gas in part.factor.gases)
    return {
        gas: _by_share((part.share, part.factor.gases.get(gas, Decimal(0))) for part in parts)
        for gas in names
    }


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day), default=None)
