"""``lgo report``: a report of an inventory as a file."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.reporting import write_report


@click.command("report")
@options.project
@click.argument("kind")
@options.out
@options.inventory
@answers("report")
def command(
    speaker: Speaker, project: Path, kind: str, *, out: Path, inventory_id: str | None
) -> Reply:
    """Write a report."""
    results = write_report(project, kind, out, speaker.language, inventory_id)
    sentence = speaker.messages.say("cli.written", file=str(out))
    body = {"kind": kind, "file": str(out), "complete": results.calculation.complete}
    return Reply(body, results.calculation.findings, (sentence,))
