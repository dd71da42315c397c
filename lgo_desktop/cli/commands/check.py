"""``lgo check``: what the calculation and the rules found in an inventory, counted by weight."""

from collections import Counter
from pathlib import Path

import click

from lgo_desktop.base.findings import Severity
from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.checking import check


@click.command("check")
@options.project
@options.inventory
@answers("check")
def command(speaker: Speaker, project: Path, *, inventory_id: str | None) -> Reply:
    """Check an inventory."""
    findings = check(project, inventory_id)
    counted = Counter(finding.severity for finding in findings)
    counts = {severity.value: counted[severity] for severity in Severity}
    sentence = speaker.messages.say("cli.check.counts", **counts)
    return Reply({"counts": counts}, findings, (sentence,))
