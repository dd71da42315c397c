"""``lgo reports``: the kinds of reports."""

import click

from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.reporting import kinds


@click.command("reports")
@answers("reports")
def command(speaker: Speaker) -> Reply:
    """List the reports."""
    listed = kinds().values()
    body = {
        "reports": [
            {"id": r.id, "name": {"th": r.name.th, "en": r.name.en}, "suffix": r.suffix}
            for r in listed
        ]
    }
    sentences = (f"{r.id:12} {r.suffix:6} {r.name.spoken(speaker.language)}" for r in listed)
    return Reply(body, sentences=tuple(sentences))
