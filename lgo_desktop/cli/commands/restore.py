"""``lgo restore``: a project from a backup, after a look at what would be lost."""

from pathlib import Path

import click

from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.restoring import restore


@click.command("restore")
@click.argument("backup", type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option("--dry-run", is_flag=True)
@answers("restore")
def command(speaker: Speaker, backup: Path, *, into: Path, dry_run: bool) -> Reply:
    """Restore a backup."""
    made = restore(backup, into, dry_run=dry_run)
    said = "cli.restore.would" if dry_run else "cli.restore.done"
    sentences = [speaker.messages.say(said, file=str(into))]
    if made.kept is not None:
        sentences.append(speaker.messages.say("cli.restore.kept", file=str(made.kept)))
    return Reply({**made.as_dict(), "dry_run": dry_run}, made.findings, tuple(sentences))
