"""What the office is: its size, how its boundary is drawn, and its base year."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding, Where
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.statements.base_year_declaration import STATEMENT as BASE_YEAR
from lgo_desktop.core.statements.boundary_consolidation import STATEMENT as CONSOLIDATION
from lgo_desktop.core.statements.organisation_profile import STATEMENT as PROFILE
from lgo_desktop.gui.organisation.acting import act_through
from lgo_desktop.gui.organisation.field_row import FieldRow
from lgo_desktop.gui.organisation.section import Section, SectionKind
from lgo_desktop.gui.organisation.statement_form import StatementForm
from lgo_desktop.gui.pages.page import SPACE, card, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, breakable
from lgo_desktop.services.draft_places import Left, place_of, read_place

if TYPE_CHECKING:
    from lgo_desktop.core.factors.places import LocalGovernment
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes

LEFT, RIGHT = (PROFILE,), (CONSOLIDATION, BASE_YEAR)
DRAFT = "profile"


class ProfileSection(Section):
    """A form for each of the statements; a field that is left is saved at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.forms: dict[str, StatementForm] = {}
        self._found: tuple[FieldRow, tuple[Finding, ...]] | None = None
        inner = QWidget()
        halves = QHBoxLayout(inner)
        halves.setContentsMargins(0, 0, 8, 0)
        halves.setSpacing(SPACE)
        frame, about = card()
        self.name, self.about = Words("", "heading"), Words("", "quiet")
        about.addWidget(self.name)
        about.addWidget(self.about)
        for statements, first in ((LEFT, None), (RIGHT, frame)):
            half = QVBoxLayout()
            half.setSpacing(SPACE)
            if first is not None:
                half.addWidget(first)
            for statement in statements:
                form = self.forms[statement.id] = StatementForm(statement, session.speech)
                form.committed.connect(self.commit)
                form.typed.connect(self._typed)
                half.addWidget(form)
            half.addStretch(1)
            halves.addLayout(half, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner))

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Read what is stated."""
        desk = self.session.desk
        if desk is None or (changes is not None and not changes.topics):
            return

        def work() -> "tuple[LocalGovernment, list[Entry]]":
            from lgo_desktop.services.factor_library import places  # noqa: PLC0415 - worker

            stated = [entry for id_ in self.forms for entry in desk.entries_of(id_)]
            return places().lgo(desk.held_inventory.lgo), stated

        self.session.ask(work, while_shown(self, lambda told: self._show(*told)))

    def take(self, target: object) -> bool:
        """Stand on a field by the place of a finding, or go on with a text never saved."""
        if isinstance(target, Where):
            row = self._field(target.source or "", target.field or "")
            if row is not None:
                row.take_focus()
            return row is not None or target.source in self.forms
        if not isinstance(target, Left):
            return False
        place = read_place(target.place)
        row = self._field(place.key.source, place.key.field) if place.key else None
        if place.kind != DRAFT or row is None:
            return False
        row.put(target.text)
        return True

    def _field(self, statement: str, field: str) -> FieldRow | None:
        form = self.forms.get(statement)
        return form.rows.get(field) if form else None

    def commit(self, statement: str, field: str, text: str) -> None:
        """Save a field as one act; what is wrong or odd in it is said below it."""
        key, row = self._key(statement, field), self.forms[statement].rows[field]
        unit = row.unit if row.field.type == "number" else ""

        def work(desk: "Desk") -> "tuple[tuple[Finding, ...], Changes]":
            changes = desk.put(key, text, unit=unit)
            return changes.findings, changes

        def told(findings: tuple[Finding, ...]) -> None:
            self._found = row, findings

        act_through(self, work, told, row.tell, (self._place(key), text))

    def _typed(self, statement: str, field: str, text: str) -> None:
        self.session.drafts.typed(self._place(self._key(statement, field)), text)

    def _key(self, statement: str, field: str) -> EntryKey:
        desk = self.session.desk
        year = desk.year if desk is not None else ""
        return EntryKey(statement, "", "", "", str(year), field)

    def _place(self, key: EntryKey) -> str:
        desk = self.session.desk
        inventory = desk.held_inventory.id if desk is not None else ""
        return place_of(
            DRAFT, inventory, key.source, key.variant, key.facility, key.item, key.period, key.field
        )

    def _show(self, lgo: "LocalGovernment", stated: list[Entry]) -> None:
        say, desk = self.session.speech.say, self.session.desk
        if desk is None:
            return
        self.name.setText(breakable(lgo.name_th))
        language = self.session.speech.language
        about = say(
            "organisation.profile.lgo", code=lgo.code, district=lgo.district_th or "–",
            province=lgo.province.name.spoken(language), year=desk.year.spoken(language),
        )  # fmt: skip
        self.about.setText(about)
        filled = sum(form.show_entries(stated) for form in self.forms.values())
        if self._found is not None:
            row, findings = self._found
            row.tell(findings, "warn")
            self._found = None
        fields = sum(len(form.rows) for form in self.forms.values())
        told = say("organisation.profile.standing", filled=filled, fields=fields)
        self.standing.emit(told, "quiet")


SECTION = SectionKind("profile", 2, ProfileSection)
