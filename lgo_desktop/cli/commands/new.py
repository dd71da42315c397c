"""``lgo new``: start an inventory, in a new project or in one that exists."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.periods import BUDDHIST_OFFSET, ReportingYear, gregorian
from lgo_desktop.services.inventories import Wish, start_inventory


@click.command("new")
@options.project
@click.option("--lgo", required=True, metavar="DLA_CODE")
@click.option("--kind", type=click.Choice(["cfo", "city"]), required=True)
@click.option("--year", type=int, required=True)
@click.option("--fiscal", is_flag=True)
@click.option("--precision", type=click.Choice(["full", "published"]), default="full")
@click.option("--book", default="")
@click.option("--gwp", default="edition")
@answers("new")
def command(
    speaker: Speaker, project: Path, *, lgo: str, kind: str, year: int, fiscal: bool,
    precision: str, book: str, gwp: str,
) -> Reply:  # fmt: skip
    """Start an inventory."""
    account = ReportingYear(gregorian(year) + BUDDHIST_OFFSET, fiscal)
    wish = Wish(lgo, kind, account, precision, book, gwp)  # type: ignore[arg-type]
    started = start_inventory(project, wish)
    inventory = started.inventory
    period = inventory.year.period
    body = {
        "project": str(project),
        "inventory": {
            "id": inventory.id, "lgo": inventory.lgo, "lgo_name": started.lgo.name_th,
            "start": str(period.first.first_day), "end": str(period.last.last_day),
            "book": inventory.book, "precision": inventory.precision, "gwp": inventory.gwp,
        },
    }  # fmt: skip
    sentence = speaker.messages.say(
        "cli.new.started", id=inventory.id, lgo=started.lgo.name_th,
        period=period.spoken(speaker.language), book=inventory.book, file=project.name,
    )  # fmt: skip
    return Reply(body, started.findings, (sentence,))
