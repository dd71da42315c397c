"""``lgo explain``: where a number comes from, step by step."""

from pathlib import Path

import click

from lgo_desktop.base.numbers import plain
from lgo_desktop.base.text import Text
from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.explaining import explain


@click.command("explain")
@options.project
@click.argument("code")
@options.inventory
@answers("explain")
def command(speaker: Speaker, project: Path, code: str, *, inventory_id: str | None) -> Reply:
    """Explain a number."""
    found = explain(project, code, inventory_id)
    rows = []
    for step in found.steps:
        ref = step.ref.spoken(speaker.language) if isinstance(step.ref, Text) else step.ref
        rows.append({"step": step.step, "value": plain(step.value), "unit": step.unit, "ref": ref})
    result = found.steps[-1]
    body = {
        "code": found.code,
        "steps": rows,
        "result": {"value": plain(result.value), "unit": result.unit},
    }
    return Reply(body, sentences=tuple(_sentence(**row) for row in rows))


def _sentence(step: str, value: str, unit: str, ref: str) -> str:
    return f"{step:44} {value:>24} {unit:14} {ref}".rstrip()
