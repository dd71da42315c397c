"""``lgo export``: an inventory as a bundle."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.exporting import export


@click.command("export")
@options.project
@options.out
@options.inventory
@click.option(
    "--evidence", type=click.Choice(("list", "files")), default="list", help="list | files"
)
@answers("export")
def command(
    speaker: Speaker, project: Path, *, out: Path, inventory_id: str | None, evidence: str
) -> Reply:
    """Export a bundle."""
    results = export(project, out, inventory_id, with_files=evidence == "files")
    sentence = speaker.messages.say("cli.written", file=str(out))
    body = {"file": str(out), "lines": len(results.calculation.lines), "signed": False}
    return Reply(body, results.calculation.findings, (sentence,))
