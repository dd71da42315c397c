"""Creating, opening, writing and reading a project file."""

import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from subprocess import run

import pytest
from storage_samples import AT, ID, INVENTORY, LGO, fuel, fuels, new_project, refused, reopened

from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import Month, Period, ReportingYear
from lgo_desktop.storage.entries import BY_HAND, Origin
from lgo_desktop.storage.inventories import Facility
from lgo_desktop.storage.project_file import ProjectFile

NAMES = ("a.lgo", "งานปี 2568.lgo", "d'ir #1 ?x=1&mode=ro %20%.lgo", "file:x.lgo", "ก;ข \\\\ค.lgo")


@pytest.mark.parametrize("name", NAMES)
def test_any_file_name_works(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with new_project(path) as project, project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel()])
    assert [p.name for p in tmp_path.iterdir()] == [name]
    with reopened(path) as project:
        assert project.entries(ID) == (fuel(),)


def test_a_new_file_says_what_it_is(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo", with_inventory=False) as project:
        held = project.project()
        assert (held.uuid, held.created_at, held.program, held.lgo) == (
            "uuid-of-project", AT, "0.1.0", LGO,
        )  # fmt: skip
        assert held.save_seq == 0
        assert project.change_sets() == ()
        assert project.findings == ()


def test_an_existing_file_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    path.write_bytes(b"something of the user")
    with refused("project.exists"):
        new_project(path)
    assert path.read_bytes() == b"something of the user"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with refused("environment.cannot_open"):
        new_project(tmp_path / "gone" / "a.lgo")


def test_what_was_saved_is_read_back(tmp_path: Path) -> None:
    city = replace(INVENTORY, id="city-fy2568", kind="city", year=ReportingYear(2568, fiscal=True))
    quarter = Period(Month(2025, 1), Month(2025, 3))
    whole = Entry(
        EntryKey("energy.grid", "", "", "มิเตอร์ '1'", str(quarter), "kwh"),
        quarter, Decimal("0.00000000000000000001"), "kWh", "หมายเหตุ\n\"สอง\"",
    )  # fmt: skip
    origins = {whole.key: Origin("import", "บิล.xlsx", "B7")}
    path = tmp_path / "a.lgo"
    with new_project(path) as project, project.begin("enter", AT, "บิลเดือนมกราคม") as act:
        act.add_inventory(city, "another-uuid")
        act.put_facility(Facility("กองช่าง", "สำนักช่าง"))
        assert act.put_entries(ID, [fuel(2), whole, fuel(1)], origins) == 3
    with reopened(path) as project:
        assert project.inventories() == (INVENTORY, city)
        assert project.inventory("city-fy2568") == city
        assert project.entries(ID) == (whole, fuel(1), fuel(2))
        assert project.origins(ID) == {**origins, fuel(1).key: BY_HAND, fuel(2).key: BY_HAND}
        assert project.facilities() == (Facility("กองช่าง", "สำนักช่าง"),)
        assert project.project().save_seq == 2
        assert [s.note for s in project.change_sets()] == ["", "บิลเดือนมกราคม"]


def test_entries_are_replaced_by_key_and_removed(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel(1), fuel(2, facility="")])
        with project.begin("enter", AT) as act:
            assert act.put_entries(ID, [fuel(1, "2"), fuel(2, facility="")]) == 1
            assert act.remove_entries(ID, [fuel(2, facility="").key, fuel(9).key]) == 1
        assert project.entries(ID) == (fuel(1, "2"),)
        assert project.facilities() == (Facility("กองช่าง"),)


def test_the_later_of_two_equal_keys_holds(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("enter", AT) as act:
            assert act.put_entries(ID, [fuel(1, "1"), fuel(1, "2")]) == 1
        assert project.entries(ID) == (fuel(1, "2"),)


def test_an_act_that_raises_leaves_nothing(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        before = project.change_sets(), project.project(), project.content_hash(ID)
        with pytest.raises(TypeError), project.begin("enter", AT) as act:
            act.put_entries(ID, [*fuels(3), replace(fuel(9), value=1.5)])  # type: ignore[arg-type]
        assert (project.change_sets(), project.project(), project.content_hash(ID)) == before
        assert project.facilities() == ()


def test_an_act_that_changes_nothing_leaves_no_trace(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [fuel()])
        before = project.change_sets(), project.project()
        with project.begin("enter", AT) as act:
            assert act.put_entries(ID, [fuel(1, "1.5")]) == 0
            assert act.remove_entries(ID, [fuel(7).key]) == 0
        assert (project.change_sets(), project.project()) == before


def test_reading_inside_an_act_sees_what_it_wrote(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project, project.begin("enter", AT) as act:
        act.put_entries(ID, [fuel()])
        assert project.entries(ID) == (fuel(),)


def test_acts_do_not_nest(tmp_path: Path) -> None:
    project = new_project(tmp_path / "a.lgo")
    with project, project.begin("enter", AT), pytest.raises(RuntimeError):
        project.begin("enter", AT).__enter__()


def test_an_unknown_inventory_is_refused(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.lgo") as project:
        assert project.inventory_uuid(ID) == "uuid-of-inventory"
        for ask in (project.inventory, project.inventory_uuid):
            with refused("project.inventory_unknown"):
                ask("cfo-2569")
        with refused("project.inventory_unknown"), project.begin("enter", AT) as act:
            act.put_entries("cfo-2569", [fuel()])


def test_a_second_inventory_of_the_same_id_or_another_lgo_is_refused(tmp_path: Path) -> None:
    other = replace(INVENTORY, id="cfo-2569", lgo="1000000")
    with new_project(tmp_path / "a.lgo") as project:
        with refused("project.inventory_exists"), project.begin("add_inventory", AT) as act:
            act.add_inventory(INVENTORY, "x")
        with refused("project.other_lgo"), project.begin("add_inventory", AT) as act:
            act.add_inventory(other, "x")


def test_rules_of_an_inventory_can_change(tmp_path: Path) -> None:
    newer = replace(INVENTORY, book="tgo-2026", precision="published", gwp="AR6")
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("change_inventory", AT) as act:
            act.change_inventory(newer)
        assert project.inventory(ID) == newer


def test_a_project_file_can_be_used_without_alembic(tmp_path: Path) -> None:
    path = tmp_path / "a.lgo"
    new_project(path).close()
    script = (
        "import sys; from pathlib import Path; from storage_samples import reopened\n"
        "reopened(Path(sys.argv[1])).close(); sys.exit('alembic' in sys.modules)"
    )
    tests = Path(__file__).parents[2]
    done = run(
        [sys.executable, "-c", script, str(path)], check=False, env={"PYTHONPATH": str(tests)}
    )
    assert done.returncode == 0


def test_creating_cleans_up_after_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("lgo_desktop.storage.project_file.publish", fail)
    with pytest.raises(RuntimeError):
        ProjectFile.create(tmp_path / "a.lgo", lgo=LGO, uuid="u", program="0", host="h", at=AT)
    assert list(tmp_path.iterdir()) == []


def test_left_overs_of_a_killed_creation_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / ".a.lgo.part").write_bytes(b"half a file")
    (tmp_path / ".a.lgo.part-journal").write_bytes(b"half a journal")
    with new_project(tmp_path / "a.lgo") as project:
        assert project.inventories() == (INVENTORY,)
    assert [p.name for p in tmp_path.iterdir()] == ["a.lgo"]


def test_words_and_numbers_that_look_alike_stay_what_they_are(tmp_path: Path) -> None:
    number = fuel(1, "25")
    texts = ["25", '"quoted"', "ไม่มี", "2025-03-18", ""]
    words = [replace(fuel(n, "1"), value=text, unit="") for n, text in enumerate(texts, 2)]
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("enter", AT) as act:
            act.put_entries(ID, [number, *words])
        with project.begin("enter", AT) as act:
            act.remove_entries(ID, [one.key for one in words])
        project.undo(AT)
    with reopened(tmp_path / "a.lgo") as project:
        assert [one.value for one in project.entries(ID)] == [Decimal(25), *texts]
