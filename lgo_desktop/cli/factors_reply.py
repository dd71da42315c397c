"""Factors, comparisons and changes of books as JSON and as sentences."""

from collections.abc import Iterator
from typing import Any

from lgo_desktop.base.messages import Catalogue
from lgo_desktop.base.numbers import EXACT, grouped, plain
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import TOTAL_NAMES
from lgo_desktop.services.factor_comparison import Comparison, Difference
from lgo_desktop.services.factor_history import BookChange
from lgo_desktop.services.results import Results

TONNE = 1000


def factor_document(factor: Factor) -> dict[str, Any]:
    """A factor with all that defends it."""
    return {
        "key": factor.key, "edition": factor.edition, "pack": factor.pack,
        "name": {"th": factor.name.th, "en": factor.name.en}, "unit": factor.unit,
        "total": plain(factor.total),
        "printed": None if factor.printed is None else plain(factor.printed),
        "gases": {gas: plain(kg) for gas, kg in factor.gases.items()},
        "biogenic_co2": plain(factor.biogenic_co2), "gwp_set": factor.gwp_set,
        "valid_from": factor.valid_from and str(factor.valid_from),
        "valid_to": factor.valid_to and str(factor.valid_to),
        "status": factor.status, "source": factor.source, "read_from": factor.read_from,
        "checks": factor.checks,
        "note": factor.note,
    }  # fmt: skip


def comparison_document(found: Comparison) -> dict[str, Any]:
    """Both sets of rules with their totals; every row that weighs something, with its lines."""
    change = EXACT.subtract(found.after.totals.total, found.before.totals.total)
    return {
        "before": _side(found.before), "after": _side(found.after), "change": plain(change),
        "rows": [_row(row) for row in _weighty(found)],
    }  # fmt: skip


def comparison_sentences(found: Comparison, messages: Catalogue) -> Iterator[str]:
    """A sentence for each row, and the totals before and after."""
    for row in _weighty(found):
        line = row.any
        yield messages.say(
            f"cli.compare.{row.cause}", source=line.source, variant=line.variant, item=line.item,
            before=_value(row.before), after=_value(row.after), change=grouped(row.change, 4),
        )  # fmt: skip
    before, after = found.before.totals.total, found.after.totals.total
    yield messages.say(
        "cli.compare.totals", before=grouped(before / TONNE, 2), after=grouped(after / TONNE, 2)
    )
    yield messages.say("cli.compare.total", change=grouped(after - before, 4))


def change_document(change: BookChange) -> dict[str, Any]:
    """A change of the book, with the factors that were in use before it."""
    return {
        "act": change.act, "at": f"{change.at:%Y-%m-%dT%H:%M:%SZ}", "reason": change.reason,
        "before": _rules(*change.before) | {"total": plain(change.total_before)},
        "after": _rules(*change.after) | {"total": plain(change.total_after)},
        "former_factors": [factor_document(factor) for factor in change.former],
    }  # fmt: skip


def change_sentences(change: BookChange, messages: Catalogue) -> Iterator[str]:
    """When, from which book to which, both totals and why; then the former factors."""
    yield messages.say(
        "cli.factors.change", day=f"{change.at:%Y-%m-%d}", before=" ".join(change.before),
        after=" ".join(change.after), total_before=plain(change.total_before),
        total_after=plain(change.total_after), reason=change.reason,
    )  # fmt: skip
    for factor in change.former:
        yield f"    {factor.key} [{factor.edition}] {plain(factor.total)} kgCO2e/{factor.unit}"


def _weighty(found: Comparison) -> list[Difference]:
    return [row for row in found.rows if row.kgco2e_before or row.kgco2e_after]


def _side(results: Results) -> dict[str, Any]:
    inventory: Inventory = results.inventory
    return _rules(inventory.book, inventory.precision, inventory.gwp) | {
        "total": plain(results.totals.total),
        "totals": {name: plain(getattr(results.totals, name)) for name in TOTAL_NAMES},
        "complete": results.calculation.complete,
    }


def _rules(book: str, precision: str, gwp: str) -> dict[str, Any]:
    return {"book": book, "precision": precision, "gwp": gwp}


def _row(row: Difference) -> dict[str, Any]:
    line = row.any
    return {
        "source": line.source, "variant": line.variant, "facility": line.facility,
        "item": line.item, "quantity": plain(row.quantity), "unit": line.unit, **_sides(row),
        "lines": [
            {"code": one.any.code, "period": str(one.any.period), "quantity": plain(one.quantity)}
            | _sides(one)
            for one in row.lines
        ],
    }  # fmt: skip


def _sides(row: Difference) -> dict[str, Any]:
    return {
        "before": _weight(row.before), "after": _weight(row.after),
        "kgco2e_before": plain(row.kgco2e_before), "kgco2e_after": plain(row.kgco2e_after),
        "change": plain(row.change), "cause": row.cause,
    }  # fmt: skip


def _weight(lines: tuple[Line, ...]) -> dict[str, str] | None:
    if not lines:
        return None
    weight = lines[0].weight
    return {"key": weight.key, "edition": weight.edition, "value": plain(weight.value)}


def _value(lines: tuple[Line, ...]) -> str:
    return f"{plain(lines[0].weight.value)} [{lines[0].weight.edition}]" if lines else "–"
