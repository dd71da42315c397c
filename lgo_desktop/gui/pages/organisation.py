"""The organisation: what it runs, who keeps which paper, and the lists that the account needs."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from lgo_desktop.gui.organisation.leaf_bar import LeafBar
from lgo_desktop.gui.organisation.registry import all_sections
from lgo_desktop.gui.organisation.section import Section
from lgo_desktop.gui.pages.page import Page, PageKind
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes

LEAVES = all_sections()
"""Loaded with this module, so that the first look at the page is quick."""


class OrganisationPage(Page):
    """One tab a leaf; a leaf is made when it is first shown.

    The first line of the page is what the shown leaf says of itself.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, session.speech.say("window.page.organisation"))
        say = session.speech.say
        self._kinds = LEAVES
        self._made: dict[str, Section] = {}
        self._told: dict[str, tuple[str, str]] = {}
        self.tabs = LeafBar()
        self.tabs.setAccessibleName(unbroken(say("window.page.organisation")))
        self.stack = QStackedWidget()
        for kind in self._kinds:
            self.tabs.add(unbroken(say(f"organisation.section.{kind.id}")))
        self.tabs.turned.connect(lambda _number: self.refresh())
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.stack, 1)

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Let the shown leaf show what is true now."""
        desk, say = self.session.desk, self.session.speech.say
        able = desk is not None and desk.inventory is not None
        self.tabs.setVisible(able)
        self.stack.setVisible(able)
        if not able or not self._kinds:
            self.standing.tell(say("results_page.no_inventory"), "quiet")
            return
        kind = self._kinds[self.tabs.current]
        leaf = self.section(kind.id)
        self.standing.tell(*self._told.get(kind.id, ("", "quiet")))
        self.stack.setCurrentWidget(leaf)
        leaf.refresh(changes)

    def take(self, target: object) -> None:
        """Turn to the leaf that a target names or belongs to, and there to its place."""
        for kind in self._kinds:
            if kind.id == target or self.section(kind.id).take(target):
                self.turn_to(kind.id)
                return

    def turn_to(self, id_: str) -> Section:
        """Show the leaf of this id, and give it."""
        self.tabs.turn_to([kind.id for kind in self._kinds].index(id_))
        return self.section(id_)

    def section(self, id_: str) -> Section:
        """The leaf of this id, shown or not."""
        if id_ not in self._made:
            kind = next(kind for kind in self._kinds if kind.id == id_)
            leaf = kind.make(self.session)
            leaf.lead.connect(self._lead)
            leaf.standing.connect(partial(self._tell, id_))
            self._made[id_] = leaf
            self.stack.addWidget(leaf)
        return self._made[id_]

    def _lead(self, id_: str) -> None:
        if any(kind.id == id_ for kind in self._kinds):
            self.turn_to(id_)
        else:
            self.lead.emit(id_)

    def _tell(self, id_: str, told: str, role: str) -> None:
        """Keep what a leaf says of itself, and show it while the leaf is shown."""
        self._told[id_] = told, role
        if self._kinds[self.tabs.current].id == id_:
            self.standing.tell(told, role)


PAGE = PageKind("organisation", 2, OrganisationPage)
