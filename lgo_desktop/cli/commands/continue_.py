"""``lgo continue``: start the next year with the rows and lists of the year before."""

from pathlib import Path

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.services.continuing import continue_year
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.surroundings import open_project


@click.command("continue")
@options.project
@click.option("--from", "before", metavar="ID", default=None)
@click.option("--book", default="")
@answers("continue")
def command(speaker: Speaker, project: Path, *, before: str | None, book: str) -> Reply:
    """Start the next year."""
    with open_project(project) as opened:
        last = choose(opened, before, project)
        continued = continue_year(opened, last, book=book)
    inventory, rows = continued.inventory, continued.rows
    body = {
        "project": str(project), "from": last.id,
        "inventory": {
            "id": inventory.id, "book": inventory.book, "precision": inventory.precision,
            "gwp": inventory.gwp,
        },
        "rows": [
            {
                "source": one.row.source, "variant": one.row.variant,
                "facility": one.row.facility, "item": one.row.item, "keeper": one.keeper,
            }
            for one in rows
        ],
    }  # fmt: skip
    told = speaker.messages.say(
        "cli.continue.started", id=inventory.id, before=last.id, count=len(rows)
    )
    return Reply(body, continued.findings, (told,))
