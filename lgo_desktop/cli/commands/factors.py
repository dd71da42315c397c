"""``lgo factors``: the factors of the books, one factor in full, two books compared."""

from pathlib import Path
from typing import Any, cast

import click

from lgo_desktop.base.numbers import grouped, plain
from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.core.inventory import Precision
from lgo_desktop.core.weights import Weight
from lgo_desktop.services.factor_comparison import Comparison, Difference, compare_books
from lgo_desktop.services.factor_library import editions_of, library


@click.group("factors")
def command() -> None:
    """Look into the factors."""


@command.command("list")
@click.option("--book", default="tgo-2022")
@click.option("--search", default="", metavar="TEXT")
@answers("factors.list")
def list_(speaker: Speaker, *, book: str, search: str) -> Reply:
    """List the keys of a book."""
    answers_ = library().book(book).answers
    wanted = search.casefold()
    found = [
        answer.factor
        for key, answer in sorted(answers_.items())
        if wanted in f"{key} {answer.factor.name.th} {answer.factor.name.en}".casefold()
    ]
    sentences = tuple(
        f"{f.key:52} {plain(f.total):>14} kgCO2e/{f.unit:10} {f.name.spoken(speaker.language)}"
        for f in found
    )
    return Reply({"book": book, "factors": [_as_dict(f) for f in found]}, sentences=sentences)


@command.command("show")
@click.argument("key")
@answers("factors.show")
def show(speaker: Speaker, key: str) -> Reply:
    """Show every edition of a factor with its source."""
    found = editions_of(key)
    sentences = []
    for factor in found:
        sentences.append(f"{factor.key} [{factor.edition}] {factor.name.spoken(speaker.language)}")
        sentences += [f"    {name}: {value}" for name, value in _as_dict(factor).items() if value]
    return Reply({"key": key, "factors": [_as_dict(f) for f in found]}, sentences=tuple(sentences))


@command.command("compare")
@options.project
@click.argument("book")
@options.inventory
@click.option("--precision", type=click.Choice(["full", "published"]), default=None)
@answers("factors.compare")
def compare(
    speaker: Speaker, project: Path, book: str, *, inventory_id: str | None, precision: str | None
) -> Reply:
    """Compare an inventory by its own book and by another."""
    found = compare_books(project, book, inventory_id, cast("Precision | None", precision))
    rows = [row for row in found.rows if row.kgco2e_before or row.kgco2e_after]
    body = {
        "before": _side(found, "before"),
        "after": _side(found, "after"),
        "rows": [_row(row) for row in rows],
    }
    say = speaker.messages.say
    sentences = [
        say(
            f"cli.compare.{row.cause}", source=row.source, variant=row.variant, item=row.item,
            before=_value(row.before), after=_value(row.after), change=grouped(row.change, 4),
        )
        for row in rows
    ]  # fmt: skip
    change = found.after.totals.total - found.before.totals.total
    sentences.append(say("cli.compare.total", change=grouped(change, 4)))
    return Reply(body, found.findings, tuple(sentences))


def _as_dict(factor: Factor) -> dict[str, Any]:
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


def _side(found: Comparison, name: str) -> dict[str, Any]:
    results = getattr(found, name)
    return {
        "book": results.inventory.book, "precision": results.inventory.precision,
        "total": plain(results.totals.total), "complete": results.calculation.complete,
    }  # fmt: skip


def _row(row: Difference) -> dict[str, Any]:
    return {
        "source": row.source, "variant": row.variant, "facility": row.facility, "item": row.item,
        "quantity": plain(row.quantity), "unit": row.unit,
        "before": _weight(row.before), "after": _weight(row.after),
        "kgco2e_before": plain(row.kgco2e_before), "kgco2e_after": plain(row.kgco2e_after),
        "change": plain(row.change), "cause": row.cause,
    }  # fmt: skip


def _weight(weight: Weight | None) -> dict[str, str] | None:
    if weight is None:
        return None
    return {"key": weight.key, "edition": weight.edition, "value": plain(weight.value)}


def _value(weight: Weight | None) -> str:
    return "–" if weight is None else f"{plain(weight.value)} [{weight.edition}]"
