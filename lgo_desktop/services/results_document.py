"""Results as a document for JSON (schema ``lgo.calculate/1``) and as sentences."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lgo_desktop.base.messages import Catalogue
from lgo_desktop.base.numbers import grouped, legible, plain
from lgo_desktop.core.lines import Line
from lgo_desktop.core.totals import TOTAL_NAMES, by_category, by_gas, by_scope3_category
from lgo_desktop.services.choices_document import choices_block, choices_sentences
from lgo_desktop.services.results import Results
from lgo_desktop.services.rules_document import RULE_BLOCKS, rules_sentences


def results_document(results: Results) -> dict[str, Any]:
    """The whole result, block after block; decimals as text, masses in kg."""
    return {name: block(results) for name, block in BLOCKS.items()}


def _inventory(results: Results) -> dict[str, Any]:
    inventory = results.inventory
    period = inventory.year.period
    return {
        "id": inventory.id, "lgo": inventory.lgo,
        "start": str(period.first.first_day), "end": str(period.last.last_day),
        "book": inventory.book, "precision": inventory.precision, "gwp": inventory.gwp,
        "packs": [{"id": id_, "sha256": sha} for id_, sha in sorted(results.packs.items())],
    }  # fmt: skip


def _complete(results: Results) -> bool:
    return results.calculation.complete


def _totals(results: Results) -> dict[str, str]:
    return {name: plain(getattr(results.totals, name)) for name in TOTAL_NAMES}


def _by_gas(results: Results) -> list[dict[str, Any]]:
    return [
        {"gas": g.gas, "kg": None if g.kg is None else plain(g.kg), "kgco2e": plain(g.kgco2e)}
        for g in by_gas(results.calculation.lines)
    ]


def _by_category(results: Results) -> list[dict[str, Any]]:
    lines = results.calculation.lines
    return [
        {"scheme": "iso14064-1", "category": category, "kgco2e": plain(kg)}
        for category, kg in by_category(lines).items()
    ] + [
        {"scheme": "ghgp-scope3", "category": str(category), "kgco2e": plain(kg)}
        for category, kg in by_scope3_category(lines).items()
    ]


def _lines(results: Results) -> list[dict[str, Any]]:
    return [line_document(line) for line in results.calculation.lines]


def line_document(line: Line) -> dict[str, Any]:
    """One line; its factor is what the quantity was multiplied with."""
    return {
        "code": line.code, "source": line.source, "variant": line.variant,
        "facility": line.facility, "item": line.item, "period": str(line.period),
        "scope": line.scope or None, "category": line.category,
        "scope3_category": line.scope3_category,
        "notation_key": None, "quantity": plain(line.quantity), "unit": line.unit,
        "factor": {
            "key": line.weight.key, "edition": line.weight.edition,
            "value": plain(line.weight.value), "unit": f"kgCO2e/{line.weight.unit}",
        },
        "gases_kg": {gas: plain(kg) for gas, kg in line.gases_kg.items()},
        "kgco2e": plain(line.kgco2e), "counts_in": line.counts_in,
    }  # fmt: skip


Block = Callable[[Results], Any]
"""One named part of the document, from the results alone."""

BLOCKS: Mapping[str, Block] = {
    "inventory": _inventory,
    "complete": _complete,
    "totals": _totals,
    "by_gas": _by_gas,
    "by_category": _by_category,
    "choices": choices_block,
    **RULE_BLOCKS,
    "lines": _lines,
}
"""The blocks of the document, in the order in which they are told; each is one function."""


def results_sentences(results: Results, messages: Catalogue) -> Iterator[str]:
    """The totals for people, in tonnes with two decimals and in kilograms."""
    totals = results.totals
    yield messages.say("results.title", id=results.inventory.id)
    rows = [(messages.say("scope", n=scope), totals.of_scope(scope)) for scope in (1, 2, 3)]
    rows.append((messages.say("results.total"), totals.total))
    if totals.separate:
        rows.append((messages.say("results.separate"), totals.separate))
    if totals.biogenic_co2:
        rows.append((messages.say("results.biogenic"), totals.biogenic_co2))
    if totals.removals:
        rows.append((messages.say("results.removals"), totals.removals))
    for name, kg in rows:
        yield messages.say("results.row", name=name, tonnes=grouped(kg / 1000, 2), kg=legible(kg))
    yield from rules_sentences(results, messages)
    yield from choices_sentences(results, messages)
    if not results.calculation.complete:
        yield messages.say("results.incomplete")
