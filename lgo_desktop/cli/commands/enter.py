"""``lgo enter``: numbers from a CSV file."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.intake_reply import intake_reply
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.entering import enter


@click.command("enter")
@options.project
@click.argument("table", metavar="ENTRIES.csv", type=click.Path(path_type=Path))
@options.inventory
@answers("enter")
def command(speaker: Speaker, project: Path, table: Path, *, inventory_id: str | None) -> Reply:
    """Enter numbers."""
    return intake_reply(enter(project, table, inventory_id), speaker)
