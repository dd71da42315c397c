"""The change log: what it records, and that undo and redo restore every row exactly."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import astuple, replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from storage_samples import AT, ID, INVENTORY, fuel, fuels, new_project, reopened

from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.storage.history import Reversible
from lgo_desktop.storage.inventories import Facility
from lgo_desktop.storage.project_file import ProjectFile

State = tuple[object, ...]


def state(project: ProjectFile) -> State:
    """Everything an undo must restore."""
    ids = [inventory.id for inventory in project.inventories()]
    read = (project.entries, project.origins, project.content_hash, project.approved)
    return (
        project.inventories(), project.facilities(),
        tuple(tuple(one(i) for one in read) for i in ids),
    )  # fmt: skip


def put(project: ProjectFile, *entries: Entry) -> None:
    with project.begin("enter", AT) as act:
        act.put_entries(ID, entries)


def test_rows_are_recorded_before_and_after(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        put(project, fuel(1, "1.50"))
        put(project, fuel(1, "2.00"))
        facility, entered = project.steps(2)
        assert (facility.table.name, facility.key, facility.before) == ("facility", (1,), None)
        assert (entered.table.name, entered.before) == ("entry", None)
        (changed,) = project.steps(3)
        assert changed.key == (ID, *astuple(fuel().key))
        assert changed.before is not None
        assert changed.before["value"] == Decimal("1.50")
        assert changed.after is not None
        assert str(changed.after["value"]) == "2.00"
        assert [s.changes for s in project.change_sets()] == [1, 2, 1]


def test_undo_and_redo_walk_through_all_states(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    with new_project(path, with_inventory=False) as project:
        states = [state(project)]
        with project.begin("add_inventory", AT) as act:
            act.add_inventory(INVENTORY, "u")
        states.append(state(project))
        put(project, *fuels(2))
        states.append(state(project))
        with project.begin("mixed", AT) as act:
            act.remove_entries(ID, [fuel(1).key])
            act.put_entries(ID, [fuel(1, "7"), fuel(8)])
            act.put_entries(ID, [fuel(1, "8")])
            act.put_facility(Facility("กองช่าง", "สำนักช่าง"))
            act.change_inventory(replace(INVENTORY, gwp="AR6"))
            act.approve(ID)
        states.append(state(project))
        for earlier in reversed(states[:-1]):
            assert project.undo(AT)
            assert state(project) == earlier
        assert project.undo(AT) is None
    with reopened(path) as project:
        for later in states[1:]:
            assert project.redo(AT)
            assert state(project) == later
        assert project.redo(AT) is None
        assert [s.act for s in project.change_sets()][3:] == ["undo"] * 3 + ["redo"] * 3
        assert project.project().save_seq == 9


def test_a_new_act_makes_an_undo_final(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        put(project, fuel(1))
        assert project.undo(AT) == 2
        assert project.reversible() == Reversible(undo=1, redo=3)
        put(project, fuel(2))
        assert project.reversible() == Reversible(undo=4, redo=None)
        assert project.undo(AT) == 4
        assert project.undo(AT) == 1
        assert project.inventories() == ()


def test_a_large_act_is_undone_whole(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        before = state(project)
        put(project, *fuels(100))
        with project.begin("remove", AT) as act:
            assert act.remove_entries(ID, [entry.key for entry in fuels(100)]) == 1200
        assert project.entries(ID) == ()
        project.undo(AT)
        assert len(project.entries(ID)) == 1200
        project.undo(AT)
        assert state(project) == before


class Histories(RuleBasedStateMachine):
    """Random puts, removals, undos, redos and reopenings against a dictionary."""

    numbers = st.integers(0, 4)
    values = st.decimals(allow_nan=False, allow_infinity=False, places=4)

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.lgo"
        self.project = new_project(self.path)
        self.model: dict[EntryKey, Entry] = {}
        self.done: list[dict[EntryKey, Entry]] = []
        self.undone: list[dict[EntryKey, Entry]] = []

    def becomes(self, model: dict[EntryKey, Entry]) -> None:
        if model != self.model:
            self.done.append(self.model)
            self.undone.clear()
            self.model = model

    @rule(values=st.dictionaries(numbers, values, max_size=4), fails=st.booleans())
    def put(self, values: dict[int, Decimal], fails: bool) -> None:
        entries = [replace(fuel(n, facility=""), value=value) for n, value in values.items()]
        with suppress(InterruptedError), self.project.begin("put", AT) as act:
            act.put_entries(ID, entries)
            if fails:
                raise InterruptedError
        if not fails:
            self.becomes(self.model | {entry.key: entry for entry in entries})

    @rule(numbers=st.lists(numbers, max_size=3))
    def remove(self, numbers: Iterable[int]) -> None:
        keys = [fuel(n, facility="").key for n in numbers]
        with self.project.begin("remove", AT) as act:
            act.remove_entries(ID, keys)
        self.becomes({k: entry for k, entry in self.model.items() if k not in keys})

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        assert self.project.undo(AT)
        self.undone.append(self.model)
        self.model = self.done.pop()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        assert self.project.redo(AT)
        self.done.append(self.model)
        self.model = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = reopened(self.path)

    @invariant()
    def equals_the_model(self) -> None:
        assert {entry.key: entry for entry in self.project.entries(ID)} == self.model
        assert self.project.project().save_seq == len(self.project.change_sets())

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=15, stateful_step_count=12, deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
