"""What the page of papers does: each an act of the desk, undone by one step."""

from collections.abc import Iterable, Sequence
from dataclasses import replace as with_
from typing import cast

from lgo_desktop.base.findings import Where
from lgo_desktop.core.papers.ledger_paper import NOT_KEPT, LedgerPaper
from lgo_desktop.core.papers.registry import kind_named
from lgo_desktop.core.statements.ledger_cutoff import CutOff
from lgo_desktop.services.desk import Changes, Desk
from lgo_desktop.services.desk_ledger import book
from lgo_desktop.services.ledger_form import Cells, typed_paper
from lgo_desktop.services.ledgers import adding, changing, removing, stating


def save_line(
    desk: Desk, kind_id: str, cells: Cells, number: int = NOT_KEPT, *, replace: bool = False
) -> tuple[Changes, int]:
    """Save what a line means: a new paper, or another in the place of ``number``.

    What changed, and the number of the paper. Refused like :func:`ledger_form.typed_paper`,
    :func:`ledgers.adding` and :func:`ledgers.changing`.
    """
    inventory = desk.held_inventory
    paper = typed_paper(kind_named(kind_id), cells, inventory, Where(inventory=inventory.id))
    if number == NOT_KEPT:
        booking = adding(desk.project, inventory, [paper], replace=replace)
    else:
        kept = with_(paper, number=number)
        booking = changing(desk.project, inventory, kept, replace=replace)
    return book(desk, booking), booking.papers[0].number


def save_pasted(desk: Desk, papers: Sequence[LedgerPaper], *, replace: bool = False) -> Changes:
    """Save papers as one act; refused like :func:`ledgers.adding`."""
    return book(desk, adding(desk.project, desk.held_inventory, papers, replace=replace))


def remove_lines(desk: Desk, numbers: Iterable[int]) -> Changes:
    """Remove papers as one act; refused like :func:`ledgers.removing`."""
    return book(desk, removing(desk.project, desk.held_inventory, numbers))


def state_rule(desk: Desk, rule: str, reason: str, *, replace: bool = False) -> Changes:
    """State by which month papers count, and count all of them so; refused like ``stating``."""
    inventory, stated = desk.held_inventory, cast("CutOff", rule)
    return book(desk, stating(desk.project, inventory, stated, reason, replace=replace))
