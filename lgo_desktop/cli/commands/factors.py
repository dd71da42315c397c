"""``lgo factors``: the factors of the books and of an office; comparing books, changing over."""

from pathlib import Path
from typing import Any, cast

import click

from lgo_desktop.base.numbers import plain
from lgo_desktop.cli import options
from lgo_desktop.cli.factors_reply import (
    change_document,
    change_sentences,
    comparison_document,
    comparison_sentences,
    factor_document,
)
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.inventory import Precision
from lgo_desktop.services.changing_book import change_book
from lgo_desktop.services.factor_comparison import Comparison, OtherRules, compare_books
from lgo_desktop.services.factor_history import book_changes, book_in
from lgo_desktop.services.factor_library import editions_of, library

USUAL_BOOK = "tgo-2022"

_of_project = click.option("--project", type=click.Path(path_type=Path), default=None)
_precision = click.option("--precision", type=click.Choice(["full", "published"]), default=None)
_gwp = click.option("--gwp", default=None)


@click.group("factors")
def command() -> None:
    """Look into the factors."""


@command.command("list")
@click.option("--book", default=None)
@click.option("--search", default="", metavar="TEXT")
@_of_project
@options.inventory
@answers("factors.list")
def list_(
    speaker: Speaker, *, book: str | None, search: str, project: Path | None,
    inventory_id: str | None,
) -> Reply:  # fmt: skip
    """List the keys of a book, or of a project's book with the office's own."""
    if project is not None and book is None:
        listed = book_in(project, inventory_id)
    else:
        listed = library().book(book or USUAL_BOOK)
    wanted = search.casefold()
    found = [
        answer.factor
        for key, answer in sorted(listed.answers.items())
        if wanted in f"{key} {answer.factor.name.th} {answer.factor.name.en}".casefold()
    ]
    sentences = tuple(
        f"{f.key:52} {plain(f.total):>14} kgCO2e/{f.unit:10} {f.name.spoken(speaker.language)}"
        f" [{f.edition}]"
        for f in found
    )
    body = {"book": listed.id, "factors": [factor_document(f) for f in found]}
    return Reply(body, sentences=sentences)


@command.command("show")
@click.argument("key")
@_of_project
@options.inventory
@answers("factors.show")
def show(speaker: Speaker, key: str, *, project: Path | None, inventory_id: str | None) -> Reply:
    """Show every edition of a factor with its source, the office's own first."""
    own = book_in(project, inventory_id).own.get(key) if project is not None else None
    found = [own] if own is not None else []
    if own is None or library().named(key):
        found += editions_of(key)
    sentences = []
    for factor in found:
        sentences.append(f"{factor.key} [{factor.edition}] {factor.name.spoken(speaker.language)}")
        told = factor_document(factor)
        sentences += [f"    {name}: {value}" for name, value in told.items() if value]
    documents = [factor_document(factor) for factor in found]
    return Reply({"key": key, "factors": documents}, sentences=tuple(sentences))


@command.command("compare")
@options.project
@click.argument("book")
@options.inventory
@_precision
@_gwp
@answers("factors.compare")
def compare(
    speaker: Speaker, project: Path, book: str, *, inventory_id: str | None,
    precision: str | None, gwp: str | None,
) -> Reply:  # fmt: skip
    """Compare an inventory by its own book and by another."""
    found = compare_books(project, _other(book, precision, gwp), inventory_id)
    return _compared(found, speaker)


@command.command("use")
@options.project
@click.argument("book")
@click.option("--because", default="", metavar="TEXT")
@options.inventory
@_precision
@_gwp
@answers("factors.use")
def use(
    speaker: Speaker, project: Path, book: str, *, because: str, inventory_id: str | None,
    precision: str | None, gwp: str | None,
) -> Reply:  # fmt: skip
    """Go over to another book, for a reason."""
    found = change_book(project, _other(book, precision, gwp), because, inventory_id)
    return _compared(found, speaker)


@command.command("history")
@options.project
@options.inventory
@answers("factors.history")
def history(speaker: Speaker, project: Path, *, inventory_id: str | None) -> Reply:
    """Show how an inventory went from one book to another."""
    inventory, changes = book_changes(project, inventory_id)
    body: dict[str, Any] = {
        "inventory": inventory.id, "book": inventory.book, "precision": inventory.precision,
        "gwp": inventory.gwp, "changes": [change_document(change) for change in changes],
    }  # fmt: skip
    sentences = [s for change in changes for s in change_sentences(change, speaker.messages)]
    return Reply(
        body, sentences=tuple(sentences or [speaker.messages.say("cli.factors.no_change")])
    )


def _other(book: str, precision: str | None, gwp: str | None) -> OtherRules:
    return OtherRules(book, cast("Precision | None", precision), gwp)


def _compared(found: Comparison, speaker: Speaker) -> Reply:
    sentences = tuple(comparison_sentences(found, speaker.messages))
    return Reply(comparison_document(found), found.findings, sentences)
