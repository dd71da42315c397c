"""Acts of services that write to the file themselves: done behind a leaf, heard by every page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from shiboken6 import isValid

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.drafts import MACHINE
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
    draft: tuple[str, str] | None = None,
) -> None:
    """Let a service change the open project: one act, undone like any other.

    ``work`` is what ``desk.through`` gives. ``told`` hears the answer before the pages show what
    changed. What is refused is said above the page and the leaf shows again what is true, unless
    ``refused`` does otherwise. ``draft`` is the place and the text that the act saves, as for
    ``session.act``.
    """
    session, desk = section.session, section.session.desk
    if desk is None:
        return

    def done(answer: "tuple[Answer, Changes]") -> None:
        if draft is not None:
            session.drafts.settled(draft[0])
        if told is not None and isValid(section):
            told(answer[0])
        session.changed.emit(answer[1])
        session.saved.emit()

    def not_done(findings: tuple[Finding, ...]) -> None:
        if draft is not None:
            session.drafts.unsaved(*draft, findings)
        if any(one.code.startswith(MACHINE) for one in findings):
            session.unsaved.emit(findings)
        else:
            session.saved.emit()
        if refused is not None and isValid(section):
            refused(findings)
            return
        session.refused.emit(findings)
        if isValid(section):
            section.refresh()

    session.saving.emit()
    session.ask(lambda: work(desk), done, not_done)
