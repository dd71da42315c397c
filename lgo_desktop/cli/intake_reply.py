"""The answer of the commands that take in a file."""

from lgo_desktop.cli.reply import Reply, Speaker
from lgo_desktop.services.intake import Intake


def intake_reply(intake: Intake, speaker: Speaker) -> Reply:
    """Counts, items and findings of an intake."""
    counts = intake.counts
    message = "cli.intake.would" if intake.dry_run else "cli.intake.done"
    body = {
        "reader": intake.reader,
        "dry_run": intake.dry_run,
        "rows": dict(counts),
        "items": [item.as_dict() for item in intake.items],
    }
    return Reply(body, intake.findings, (speaker.messages.say(message, **counts),))
