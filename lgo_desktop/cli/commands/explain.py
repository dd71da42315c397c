"""``lgo explain``: where a number comes from, step by step."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.cli.steps_reply import step_rows, step_sentences
from lgo_desktop.services.explaining import explain


@click.command("explain")
@options.project
@click.argument("code")
@options.inventory
@answers("explain")
def command(speaker: Speaker, project: Path, code: str, *, inventory_id: str | None) -> Reply:
    """Explain a number."""
    found = explain(project, code, inventory_id)
    rows, result = step_rows(found.steps, speaker.language), found.steps[-1]
    body = {
        "code": found.code,
        "steps": rows,
        "result": {"value": result.written, "unit": result.unit},
    }
    return Reply(body, sentences=tuple(step_sentences(found.steps, speaker.language)))
