"""``lgo import``: numbers from a workbook that exists already."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.intake_reply import intake_reply
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.importing import import_workbook


@click.command("import")
@options.project
@click.argument("file", type=click.Path(path_type=Path))
@options.inventory
@click.option("--sheet", default=None)
@click.option("--reader", default=None)
@click.option("--dry-run", is_flag=True)
@answers("import")
def command(
    speaker: Speaker, project: Path, file: Path, *, inventory_id: str | None, sheet: str | None,
    reader: str | None, dry_run: bool,
) -> Reply:  # fmt: skip
    """Import a workbook."""
    intake = import_workbook(
        project, file, inventory_id, sheet=sheet, reader=reader, dry_run=dry_run
    )
    return intake_reply(intake, speaker)
