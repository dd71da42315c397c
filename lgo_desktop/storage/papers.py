"""Papers of the ledger as rows; what else than the amount a paper says is one JSON text."""

import json
from decimal import Decimal

from sqlalchemy import Connection, select

from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.storage.change_log import Key, Row
from lgo_desktop.storage.columns import value_of, value_text
from lgo_desktop.storage.tables import paper


def paper_row(inventory: str, given: LedgerPaper) -> Row:
    """The row of a paper."""
    target = given.target
    return {
        "inventory": inventory,
        "number": given.number,
        "kind": given.kind,
        "source": target.source,
        "variant": target.variant,
        "facility": target.facility,
        "item": target.item,
        "value": given.amount,
        "unit": given.unit,
        "said": _said(given),
        "note": given.note,
    }


def paper_key(inventory: str, number: int) -> Key:
    """The primary key of a paper's row."""
    return (inventory, number)


def read_papers(connection: Connection, inventory: str) -> tuple[LedgerPaper, ...]:
    """The papers of an inventory in the order of their numbers."""
    wanted = select(paper).where(paper.c.inventory == inventory).order_by(paper.c.number)
    return tuple(
        LedgerPaper(
            row.number, row.kind, Target(row.source, row.variant, row.facility, row.item),
            row.value, row.unit, *_heard(row.said), row.note,
        )
        for row in connection.execute(wanted)
    )  # fmt: skip


def _said(given: LedgerPaper) -> str:
    said: dict[str, Decimal | str] = {**given.numbers, **given.words}
    kept = {field: value_text(said[field]) for field in sorted(said)}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _heard(text: str) -> tuple[dict[str, Decimal], dict[str, str]]:
    """The numbers and the words of a text that :func:`_said` wrote."""
    said = {field: value_of(value) for field, value in json.loads(text).items()}
    numbers = {field: value for field, value in said.items() if not isinstance(value, str)}
    return numbers, {field: value for field, value in said.items() if isinstance(value, str)}
