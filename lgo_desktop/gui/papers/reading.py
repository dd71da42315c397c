"""What the page of papers reads of the open project, in the worker."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.ledger_sheet import Ledger, Sheet


def ledger_of(desk: "Desk") -> "Ledger":
    """The papers of the inventory on a desk."""
    from lgo_desktop.services.ledger_sheet import Ledger  # noqa: PLC0415 - loads in the worker

    return Ledger(desk)


@dataclass(frozen=True, slots=True)
class Shown:
    """A sheet, how many papers there are of each kind, and lines that are not saved, by place."""

    sheet: "Sheet"
    counts: Mapping[str, int]
    left: Mapping[str, str]


def shown_of(ledger: "Ledger", kind: str) -> Shown:
    """What the page shows of a kind of paper."""
    from lgo_desktop.services.drafting import left_texts  # noqa: PLC0415 - loads in the worker

    left = left_texts(ledger.desk.project, ledger.desk.uuid)
    return Shown(ledger.sheet(kind), ledger.counts(), {one.place: one.text for one in left})
