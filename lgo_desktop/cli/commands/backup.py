"""``lgo backup``: a backup of a project that was opened and compared."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.backing_up import back_up_file


@click.command("backup")
@options.project
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), default=None)
@answers("backup")
def command(speaker: Speaker, project: Path, *, to: Path | None) -> Reply:
    """Keep a backup."""
    made = back_up_file(project, to)
    sentence = speaker.messages.say("cli.backup.made", file=str(made.backup.path))
    return Reply({"project": str(project), **made.as_dict()}, made.findings, (sentence,))
