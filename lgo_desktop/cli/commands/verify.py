"""``lgo verify``: a bundle checked and calculated again."""

from pathlib import Path

import click

from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.verifying import verify


@click.command("verify")
@click.argument("file", metavar="FILE.ghgb", type=click.Path(path_type=Path))
@answers("verify")
def command(speaker: Speaker, file: Path) -> Reply:
    """Verify a bundle."""
    found = verify(file)
    sentences = [speaker.messages.say(f"cli.verify.{found.verdict}", lines=found.lines)]
    if found.bundle is not None:
        sentences.append(speaker.messages.say("cli.verify.content", id=found.bundle.content_id))
    return Reply(found.as_dict(), found.findings, tuple(sentences))
