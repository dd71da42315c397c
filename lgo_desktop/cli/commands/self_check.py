"""``lgo self-check``: whether the program is whole and works on this computer."""

import click

from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.installed_copy import remember_check
from lgo_desktop.services.self_check import self_check


@click.command("self-check")
@click.option("--remember", "keep", is_flag=True, help="self-check.json")
@answers("self-check")
def command(speaker: Speaker, *, keep: bool) -> Reply:
    """Check the program itself; with ``--remember`` the window does not check it again."""
    check = self_check()
    if keep:
        remember_check(good=check.good, codes=[one.code for one in check.findings])
    say = speaker.messages.say
    sentences = [say(f"cli.self_check.{part}") for part in check.passed]
    sentences.append(say("cli.self_check.good" if check.good else "cli.self_check.bad"))
    return Reply(check.as_dict(), check.findings, tuple(sentences))
