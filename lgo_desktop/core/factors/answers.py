"""The answer tables of the books: rows of one key become one answer, alone or as a mixture."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.core.factors.book import Answer, FactorBook, Part, mixture
from lgo_desktop.core.factors.factor import WITHHELD, Factor
from lgo_desktop.core.factors.rows import Row
from lgo_desktop.core.gases import GWP_SETS

Factors = Mapping[tuple[str, str], Factor]


def read_book(row: Row, answers: Mapping[str, Answer], factors: Factors) -> FactorBook:
    """A book with its answers, and the editions that have what it does not answer."""
    elsewhere: dict[str, tuple[str, ...]] = {}
    for (edition, key), factor in factors.items():
        if key not in answers and factor.status != WITHHELD:
            elsewhere[key] = (*elsewhere.get(key, ()), edition)
    row.needed("source")
    return FactorBook(
        id=row.needed("id"),
        name=row.both("name"),
        gwp_set=row.choice("gwp_set", GWP_SETS),
        answers=answers,
        elsewhere=elsewhere,
    )


def read_answer(rows: Sequence[Row], factors: Factors) -> Answer:
    """The answer that all rows of one key give together.

    Refused with ``pack.unknown_key`` (no such factor, or one that is withheld), ``pack.share_sum``
    (shares that are not 1 together), ``pack.cell_empty`` (another row's value without a reason or
    source) or ``pack.unlike_parts`` (units or GWP sets that cannot be mixed).
    """
    first = rows[0]
    key = first.needed("key")
    parts = tuple(_part(row, factors) for row in rows)
    shares = sum((part.share for part in parts), Decimal(0))
    if shares != 1:
        raise Refused(first.wrong("pack.share_sum", "share", sum=str(shares)))
    if any(_kind(part.factor) != _kind(parts[0].factor) for part in parts):
        raise Refused(first.wrong("pack.unlike_parts", "factor_key"))
    reason = first.both_or_none("reason")
    substitute = first.flag("substitute")
    if substitute or len(parts) > 1 or parts[0].factor.key != key:
        reason = first.both("reason")
    source = first.needed("source") if reason else first.text("source")
    return Answer(
        key=key,
        factor=parts[0].factor if len(parts) == 1 else _mixed(first, parts),
        parts=parts,
        substitute=reason if substitute else None,
        remark=None if substitute else reason,
        source=source,
    )


def _part(row: Row, factors: Factors) -> Part:
    factor = factors.get((row.needed("edition"), row.needed("factor_key")))
    if factor is None or factor.status == WITHHELD:
        named = f"{row.text('factor_key')} ({row.text('edition')})"
        raise Refused(row.wrong("pack.unknown_key", "factor_key", text=named))
    share = row.number_in("share")
    if not 0 < share <= 1:
        raise Refused(row.wrong("pack.share_sum", "share", sum=str(share)))
    return Part(factor, EXACT.plus(share))


def _kind(factor: Factor) -> tuple[str, str]:
    return factor.unit, factor.gwp_set


def _mixed(row: Row, parts: tuple[Part, ...]) -> Factor:
    return mixture(row.needed("key"), row.both("name"), parts, row.needed("source"))
