"""``lgo new``: start an inventory, or a new version of one, in a new project or one that exists."""

from pathlib import Path
from typing import Any

import click

from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.gases import EDITION
from lgo_desktop.core.inventory import RESTATEMENT_REASONS, Kind, Precision, RestatementReason
from lgo_desktop.core.periods import BUDDHIST_OFFSET, ReportingYear, gregorian
from lgo_desktop.services.base_year_document import restatement_document
from lgo_desktop.services.inventories import Started, Wish, start_inventory
from lgo_desktop.services.restating import RestatementWish, restate


def _needed(context: click.Context, option: click.Parameter, value: Any) -> Any:
    """An option without which an inventory cannot start; a new version has it from the first."""
    if value is None and not context.params.get("restates"):
        raise click.MissingParameter(ctx=context, param=option)
    if value is not None and context.params.get("restates"):
        raise click.BadParameter("--restates", ctx=context, param=option)
    return value


def _with_restates(context: click.Context, option: click.Parameter, value: Any) -> Any:
    """An option that goes with ``--restates``, and only with it."""
    if value is None and context.params.get("restates"):
        raise click.MissingParameter(ctx=context, param=option)
    if value is not None and not context.params.get("restates"):
        raise click.BadParameter("--restates", ctx=context, param=option)
    return value


@click.command("new")
@options.project
@click.option("--restates", metavar="ID", default=None, is_eager=True)
@click.option("--reason", type=click.Choice(RESTATEMENT_REASONS), callback=_with_restates)
@click.option("--because", callback=_with_restates)
@click.option("--lgo", metavar="DLA_CODE", callback=_needed)
@click.option("--kind", type=click.Choice(["cfo", "city"]), callback=_needed)
@click.option("--year", type=int, callback=_needed)
@click.option("--fiscal", is_flag=True)
@click.option("--precision", type=click.Choice(["full", "published"]), default=None)
@click.option("--book", default=None)
@click.option("--gwp", default=None)
@answers("new")
def command(
    speaker: Speaker, project: Path, *, restates: str | None, reason: RestatementReason,
    because: str, lgo: str, kind: Kind, year: int, fiscal: bool, precision: Precision | None,
    book: str | None, gwp: str | None,
) -> Reply:  # fmt: skip
    """Start an inventory."""
    if restates:
        again = RestatementWish(restates, reason, because, book, precision, gwp)
        return _reply(speaker, project, restate(project, again))
    account = ReportingYear(gregorian(year) + BUDDHIST_OFFSET, fiscal)
    wish = Wish(lgo, kind, account, precision or "full", book or "", gwp or EDITION)
    return _reply(speaker, project, start_inventory(project, wish))


def _reply(speaker: Speaker, project: Path, started: Started) -> Reply:
    inventory = started.inventory
    period = inventory.year.period
    body = {
        "project": str(project),
        "inventory": {
            "id": inventory.id, "lgo": inventory.lgo, "lgo_name": started.lgo.name_th,
            "start": str(period.first.first_day), "end": str(period.last.last_day),
            "book": inventory.book, "precision": inventory.precision, "gwp": inventory.gwp,
            "restatement": restatement_document(inventory.restatement),
        },
    }  # fmt: skip
    sentences = [
        speaker.messages.say(
            "cli.new.started", id=inventory.id, lgo=started.lgo.name_th,
            period=period.spoken(speaker.language), book=inventory.book, file=project.name,
        )
    ]  # fmt: skip
    if inventory.restatement is not None:
        of = inventory.restatement.of
        sentences.append(speaker.messages.say("cli.new.restated", id=inventory.id, of=of))
    return Reply(body, started.findings, tuple(sentences))
