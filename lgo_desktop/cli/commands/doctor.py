"""``lgo doctor``: whether a project file is whole, and what there is to go back to."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.doctoring import examine


@click.command("doctor")
@options.project
@answers("doctor")
def command(speaker: Speaker, project: Path) -> Reply:
    """Examine a project file."""
    found = examine(project)
    return Reply(found.as_dict(), found.findings, found.sentences(speaker.messages))
