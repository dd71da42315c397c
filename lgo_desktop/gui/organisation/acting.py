"""Acts of services that write to the file themselves: done behind a leaf, heard by every page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from shiboken6 import isValid

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.organisation.section import Section

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes

Answer = TypeVar("Answer")


def act_through(
    section: Section,
    work: Callable[["Desk"], "tuple[Answer, Changes]"],
    told: Callable[[Answer], None] | None = None,
    refused: Callable[[tuple[Finding, ...]], None] | None = None,
) -> None:
    """Let a service change the open project: one act, undone like any other.

    ``work`` is what ``desk.through`` gives. ``told`` hears the answer before the pages show what
    changed. What is refused is said above the page and the leaf shows again what is true, unless
    ``refused`` does otherwise.
    """
    session, desk = section.session, section.session.desk
    if desk is None:
        return

    def done(answer: "tuple[Answer, Changes]") -> None:
        if told is not None and isValid(section):
            told(answer[0])
        session.changed.emit(answer[1])
        session.saved.emit()

    def not_done(findings: tuple[Finding, ...]) -> None:
        session.refused.emit(findings)
        if isValid(section):
            section.refresh()

    session.ask(lambda: work(desk), done, refused or not_done)
