"""``lgo why``: why the total changed since the year before, or since a version before."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import grouped, plain
from lgo_desktop.cli import options
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.analysis.change_causes import Cause, RowChange, WhyChanged
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.services.why_changed import account_before, account_of, why
from lgo_desktop.storage.project_file import ProjectFile

TONNE = 1000
MOST_ROWS = 3


@click.command("why")
@options.project
@options.inventory
@click.option("--since", metavar="ID", default=None)
@answers("why")
def command(
    speaker: Speaker, project: Path, *, inventory_id: str | None, since: str | None
) -> Reply:
    """Tell why the total changed."""
    with open_project(project) as opened:
        now = choose(opened, inventory_id, project)
        before = _before(opened, now, since, project)
        found = why(account_of(opened, before), account_of(opened, now))
    body = {"project": str(project), "before": before.id, "after": now.id} | _document(found)
    return Reply(body, (), tuple(_sentences(found, before, now, speaker)))


def _before(opened: ProjectFile, now: Inventory, since: str | None, path: Path) -> Inventory:
    if since is not None:
        return choose(opened, since, path)
    before = account_before(opened, now)
    if before is None:
        raise Refused(error("why.nothing_before", Where(file=path.name, inventory=now.id)))
    return before


def _document(found: WhyChanged) -> dict[str, Any]:
    return {
        "total_before": plain(found.before), "total_after": plain(found.after),
        "change": plain(found.change),
        "causes": {cause: plain(effect) for cause, effect in found.causes.items()},
        "rows": [_row(row) for row in found.rows],
    }  # fmt: skip


def _row(row: RowChange) -> dict[str, Any]:
    source, variant, facility, item = row.place
    return {
        "source": source, "variant": variant, "facility": facility, "item": item,
        "before": None if row.before is None else plain(row.before),
        "after": None if row.after is None else plain(row.after),
        "change": plain(row.change), "compared": row.compared,
        "causes": {cause: plain(effect) for cause, effect in row.causes.items()},
    }  # fmt: skip


def _sentences(
    found: WhyChanged, before: Inventory, after: Inventory, speaker: Speaker
) -> Iterator[str]:
    say = speaker.messages.say
    yield say(
        "cli.why.total", before=_tonnes(found.before), after=_tonnes(found.after),
        change=_signed(found.change), first=before.id, last=after.id,
    )  # fmt: skip
    for cause, effect in found.causes.items():
        rows = "; ".join(_told(row, cause, speaker) for row in found.rows_by(cause)[:MOST_ROWS])
        yield say(f"change.cause.{cause}", change=_signed(effect), rows=rows)


def _told(row: RowChange, cause: Cause, speaker: Speaker) -> str:
    source, _, facility, item = row.place
    name = all_sources()[source].name.spoken(speaker.language)
    which = " ".join(part for part in (name, facility, item) if part)
    return f"{which} {_signed(row.causes[cause])}"


def _tonnes(kg: Decimal) -> str:
    return grouped(kg / TONNE, 2)


def _signed(kg: Decimal) -> str:
    return f"+{_tonnes(kg)}" if kg > 0 else _tonnes(kg)
