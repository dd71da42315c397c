"""What the pane of evidence has done behind the window; the services are loaded there."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.evidence_files import Offers
    from lgo_desktop.services.evidence_shelf import Place, Shelf, Shown
    from lgo_desktop.services.evidence_standing import EvidenceStanding


def suffixes() -> tuple[str, ...]:
    """The suffixes that files of evidence usually have."""
    from lgo_desktop.services.evidence_files import allowed_suffixes  # noqa: PLC0415 - later

    return allowed_suffixes()


def files_at(paths: list[Path]) -> "Offers":
    """The files at these paths and in these folders."""
    from lgo_desktop.services.evidence_files import offered  # noqa: PLC0415 - worker

    return offered(paths)


def picture(content: bytes, name: str) -> "Offers":
    """A picture from the clipboard."""
    from lgo_desktop.services.evidence_files import Offer, Offers  # noqa: PLC0415 - worker

    return Offers((Offer(name, content),))


def shelf_of(desk: "Desk") -> "Shelf":
    """The evidence of the open inventory."""
    from lgo_desktop.services.evidence_shelf import shelf_of_desk  # noqa: PLC0415 - worker

    return shelf_of_desk(desk)


def copy_of(desk: "Desk", shown: "Shown", folder: Path) -> Path:
    """A read-only copy of a file in a passing folder."""
    from lgo_desktop.services.evidence_out import copy_to_open  # noqa: PLC0415 - worker

    return copy_to_open(desk.project, shown.file, folder)


def taken_away(desk: "Desk", shown: "list[Shown]") -> "Changes":
    """What changed when files were taken from their places."""
    from lgo_desktop.services.evidence import take_away  # noqa: PLC0415 - worker

    return desk.through(lambda project: take_away(project, shown))[1]


def noted(desk: "Desk", id_: str, remark: str) -> "Changes":
    """What changed when a note was written on a file."""
    from lgo_desktop.services.evidence import note_on  # noqa: PLC0415 - worker

    return desk.through(lambda project: note_on(project, id_, remark))[1]


def linked(desk: "Desk", ids: list[str], place: "Place") -> "Changes":
    """What changed when files that are evidence already proved a further place."""
    from lgo_desktop.services.evidence import link_files  # noqa: PLC0415 - worker

    inventory = desk.held_inventory.id
    return desk.through(lambda project: link_files(project, inventory, ids, [place]))[1]


def removed(desk: "Desk", ids: tuple[str, ...]) -> "Changes":
    """What changed when files left the project."""
    from lgo_desktop.services.evidence import remove_files  # noqa: PLC0415 - worker

    return desk.through(lambda project: remove_files(project, ids))[1]


def standing_of(desk: "Desk") -> "EvidenceStanding":
    """How far the open year is proved."""
    from lgo_desktop.services.evidence_standing import standing_of_desk  # noqa: PLC0415 - worker

    return standing_of_desk(desk)
