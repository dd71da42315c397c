"""``lgo papers``: the ledger of bills and slips."""

from pathlib import Path
from typing import Any

import click

from lgo_desktop.base.numbers import plain
from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.papers.admission import COMMON
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.ledger_paper import LedgerPaper
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.services.papers_by_file import (
    Booked,
    ListedPaper,
    add_from_file,
    count_again,
    list_papers,
    remove_by_number,
)

_replace = click.option("--replace", is_flag=True, help="replace months typed by hand")


@click.group("papers")
def command() -> None:
    """Keep papers one by one."""


@command.command("kinds")
@answers("papers.kinds")
def kinds(speaker: Speaker) -> Reply:
    """List the kinds of papers, what they feed, and the columns of their CSV file."""
    told = []
    for kind in all_kinds().values():
        told.append(f"{kind.id:20} {kind.name.spoken(speaker.language)}")
        told.append(f"    {','.join(_columns(kind))}")
    body = {"kinds": [_kind_document(kind) for kind in all_kinds().values()]}
    return Reply(body, sentences=tuple(told))


@command.command("list")
@options.project
@options.inventory
@answers("papers.list")
def list_(speaker: Speaker, project: Path, *, inventory_id: str | None) -> Reply:
    """List the papers of an inventory."""
    found = list_papers(project, inventory_id)
    body = {
        "inventory": found.inventory.id,
        "cut_off": {"rule": found.rule, "stated": found.stated},
        "papers": [_paper_document(one) for one in found.papers],
    }
    sentences = tuple(_line(one, speaker) for one in found.papers)
    return Reply(body, found.findings, sentences)


@command.command("add")
@options.project
@click.argument("table", metavar="PAPERS.csv", type=click.Path(path_type=Path))
@_replace
@options.inventory
@answers("papers.add")
def add(
    speaker: Speaker, project: Path, table: Path, *, replace: bool, inventory_id: str | None
) -> Reply:
    """Add the papers of a CSV file.

    Columns: kind, source, variant, facility, item, amount, unit, note, and the fields of the
    kinds, in any order (lgo papers kinds).
    """
    booked = add_from_file(project, table, inventory_id, replace=replace)
    return _reply(booked, speaker, "cli.papers.added")


@command.command("remove")
@options.project
@click.argument("numbers", nargs=-1, required=True, type=int)
@options.inventory
@answers("papers.remove")
def remove(
    speaker: Speaker, project: Path, numbers: tuple[int, ...], *, inventory_id: str | None
) -> Reply:
    """Remove papers by their numbers."""
    booked = remove_by_number(project, numbers, inventory_id)
    return _reply(booked, speaker, "cli.papers.recounted")


@command.command("recount")
@options.project
@_replace
@options.inventory
@answers("papers.recount")
def recount(speaker: Speaker, project: Path, *, replace: bool, inventory_id: str | None) -> Reply:
    """Make the month cells again of their papers."""
    booked = count_again(project, inventory_id, replace=replace)
    return _reply(booked, speaker, "cli.papers.recounted")


def _reply(booked: Booked, speaker: Speaker, message: str) -> Reply:
    body: dict[str, Any] = {
        "rows": {"added": len(booked.papers), "refused": booked.refused},
        "papers": [paper.number for paper in booked.papers],
        "entries": {"written": len(booked.written), "removed": len(booked.removed)},
    }
    counts = {"papers": len(booked.papers), "cells": booked.cells, "refused": booked.refused}
    return Reply(body, booked.findings, (speaker.messages.say(message, **counts),))


def _columns(kind: PaperKind) -> tuple[str, ...]:
    return (*COMMON, *(field.id for field in kind.fields))


def _kind_document(kind: PaperKind) -> dict[str, Any]:
    return {
        "id": kind.id,
        "name": {"th": kind.name.th, "en": kind.name.en},
        "feeds": [
            {"source": feed.source, "field": feed.field, "variants": list(feed.variants)}
            for feed in kind.feeds
        ],
        "columns": list(_columns(kind)),
        "unit": kind.amount.unit,
        "needs": list(kind.needs),
        "dates": list(kind.dates),
    }


def _paper_document(listed: ListedPaper) -> dict[str, Any]:
    paper = listed.paper
    target = paper.target
    return {
        "number": paper.number, "kind": paper.kind, "source": target.source,
        "variant": target.variant, "facility": target.facility, "item": target.item,
        "amount": plain(paper.amount), "unit": paper.unit,
        "said": {**{name: plain(n) for name, n in paper.numbers.items()}, **paper.words},
        "months": list(listed.months), "note": paper.note,
    }  # fmt: skip


def _line(listed: ListedPaper, speaker: Speaker) -> str:
    paper: LedgerPaper = listed.paper
    kind = all_kinds()[paper.kind].name.spoken(speaker.language)
    amount = f"{plain(paper.amount)} {paper.unit}"
    place = f"{paper.target.variant} {paper.target.item}"
    return f"{paper.number:>6} {'/'.join(listed.months):17} {amount:>16}  {place}  ({kind})"
