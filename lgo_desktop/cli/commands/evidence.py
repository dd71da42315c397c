"""``lgo evidence``: photos of bills, PDF and workbooks that prove what was entered."""

from pathlib import Path
from typing import Any

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.evidence_by_file import (
    KEY,
    Proves,
    add_evidence,
    extract_evidence,
    link_evidence,
    links_by_file,
    list_evidence,
    remove_evidence,
)
from lgo_desktop.services.evidence_shelf import Evidence, EvidenceLink

_SHORT = 8
_KEY = ",".join(KEY).upper()
_entry = click.option("--entry", "entries", multiple=True, metavar=_KEY)
_paper = click.option("--paper", "papers", multiple=True, type=int, metavar="NUMBER")
_line = click.option("--line", "lines", multiple=True, metavar="CODE")


@click.group("evidence")
def command() -> None:
    """Keep files of evidence."""


@command.command("list")
@options.project
@options.inventory
@answers("evidence.list")
def list_(speaker: Speaker, project: Path, *, inventory_id: str | None) -> Reply:
    """List the files of evidence and what they prove."""
    inventory, shelf = list_evidence(project, inventory_id)
    links = links_by_file(shelf)
    body = {
        "inventory": inventory.id,
        "bytes": shelf.size,
        "files": [_document(file, links[file.id]) for file in shelf.files],
    }
    told = [line for file in shelf.files for line in _lines(file, links[file.id], speaker)]
    return Reply(body, sentences=tuple(told or [speaker.messages.say("cli.evidence.none")]))


@command.command("add")
@options.project
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_entry
@_paper
@_line
@options.inventory
@answers("evidence.add")
def add(
    speaker: Speaker, project: Path, files: tuple[Path, ...], *, entries: tuple[str, ...],
    papers: tuple[int, ...], lines: tuple[str, ...], inventory_id: str | None,
) -> Reply:  # fmt: skip
    """Add files, and all files of folders, as evidence of entries, papers or lines."""
    added = add_evidence(project, files, Proves(entries, papers, lines), inventory_id)
    body = {
        "files": [_document(file, ()) for file in added.files],
        "new": added.new,
        "refused": added.refused,
    }
    counts = {"count": len(added.files), "new": added.new}
    return Reply(body, added.findings, (speaker.messages.say("cli.evidence.added", **counts),))


@command.command("link")
@options.project
@click.argument("ids", nargs=-1, required=True)
@_entry
@_paper
@_line
@options.inventory
@answers("evidence.link")
def link(
    speaker: Speaker, project: Path, ids: tuple[str, ...], *, entries: tuple[str, ...],
    papers: tuple[int, ...], lines: tuple[str, ...], inventory_id: str | None,
) -> Reply:  # fmt: skip
    """Say what files prove that were added before, by their ids."""
    linked = link_evidence(project, ids, Proves(entries, papers, lines), inventory_id)
    body = {"files": [_document(file, ()) for file in linked]}
    said = speaker.messages.say("cli.evidence.linked", count=len(linked))
    return Reply(body, sentences=(said,))


@command.command("remove")
@options.project
@click.argument("ids", nargs=-1, required=True)
@answers("evidence.remove")
def remove(speaker: Speaker, project: Path, ids: tuple[str, ...]) -> Reply:
    """Remove files by their ids (the beginning of an id is enough)."""
    gone = remove_evidence(project, ids)
    body = {"files": [_document(file, ()) for file in gone]}
    said = speaker.messages.say("cli.evidence.removed", count=len(gone))
    return Reply(body, sentences=(said,))


@command.command("extract")
@options.project
@click.argument("ids", nargs=-1)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
@answers("evidence.extract")
def extract(speaker: Speaker, project: Path, ids: tuple[str, ...], *, out: Path) -> Reply:
    """Write files into a folder by their ids; all if none is named."""
    written = extract_evidence(project, out, ids)
    say = speaker.messages.say
    sentences = tuple(say("cli.written", file=str(place)) for place in written)
    return Reply({"files": [str(place) for place in written]}, sentences=sentences)


def _document(file: Evidence, links: "list[EvidenceLink] | tuple[()]") -> dict[str, Any]:
    return {
        "id": file.id, "sha256": file.sha256, "name": file.name, "media_type": file.media_type,
        "bytes": file.size, "note": file.note, "proves": [_proves(link) for link in links],
    }  # fmt: skip


def _proves(link: EvidenceLink) -> dict[str, Any]:
    if link.key is None:
        return {"paper": link.paper}
    key = link.key
    return {
        "source": key.source, "variant": key.variant, "facility": key.facility,
        "item": key.item, "period": key.period, "field": key.field,
    }  # fmt: skip


def _lines(file: Evidence, links: list[EvidenceLink], speaker: Speaker) -> list[str]:
    say = speaker.messages.say
    told = [
        say("cli.evidence.paper", number=link.paper)
        if link.key is None
        else " / ".join(part for part in _proves(link).values() if part)
        for link in links
    ]
    head = f"{file.id[:_SHORT]}  {file.size:>10}  {file.name}"
    return [head, *(f"    {one}" for one in told or [say("cli.evidence.unlinked")])]
