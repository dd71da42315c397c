"""``lgo calculate``: totals and lines of an inventory."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.calculating import calculate
from lgo_desktop.services.results_document import results_document, results_sentences


@click.command("calculate")
@options.project
@options.inventory
@answers("calculate")
def command(speaker: Speaker, project: Path, *, inventory_id: str | None) -> Reply:
    """Calculate an inventory."""
    results = calculate(project, inventory_id)
    return Reply(
        results_document(results),
        results.calculation.findings,
        tuple(results_sentences(results, speaker.messages)),
    )
