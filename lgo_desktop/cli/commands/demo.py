"""``lgo demo``: the whole job on a sample office, in a folder."""

from pathlib import Path

import click

from lgo_desktop.cli.reply import Reply, Speaker, answers, as_json
from lgo_desktop.services.demonstration import demonstrate
from lgo_desktop.services.results_document import results_sentences


@click.command("demo")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("demo"))
@answers("demo")
def command(speaker: Speaker, *, out: Path) -> Reply:
    """Make the sample."""
    made = demonstrate(out, as_json)
    body = {
        "files": [str(path) for path in made.files],
        "verdict": made.verification.verdict,
    }
    sentences = [speaker.messages.say("cli.written", file=str(path)) for path in made.files]
    sentences += results_sentences(made.results, speaker.messages)
    verdict = made.verification
    sentences.append(speaker.messages.say(f"cli.verify.{verdict.verdict}", lines=verdict.lines))
    return Reply(body, verdict.findings, tuple(sentences))
