"""Starting: the samples are the towns of the tests, names of files are free, the search finds."""

from pathlib import Path

import pytest
from sample_towns import host_landfill, host_parks, host_town, small_town

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.paths import resources
from lgo_desktop.core.factors.places import LGO_TYPES
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.services.factor_library import places
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.lgo_search import lgo_search
from lgo_desktop.services.starting import (
    SAMPLES,
    free_path,
    make_project,
    make_sample,
    recent_projects,
    suggested_name,
)
from lgo_desktop.services.surroundings import open_project

TOWN = resources() / "demo" / "town"


def test_the_samples_hold_the_figures_of_the_towns() -> None:
    small = (TOWN / "small_2568.csv").read_text(encoding="utf-8").splitlines()
    host = (TOWN / "host_fy2568.csv").read_text(encoding="utf-8").splitlines()
    assert small[1:] == small_town()
    assert host[1:] == [*host_town(), *host_parks(), *host_landfill(2568)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_every_sample_can_be_made_but_replaces_nothing(tmp_path: Path, sample: object) -> None:
    (made,) = (one for one in SAMPLES if one is sample)
    path = tmp_path / "x.lgo"
    make_sample(made, path)
    with pytest.raises(Refused) as refusal:
        make_sample(made, path)
    assert refusal.value.findings[0].code == "project.exists"


def test_a_refused_project_leaves_no_file(tmp_path: Path) -> None:
    wish = Wish("9900002", "cfo", ReportingYear(2568), book="none")
    with pytest.raises(Refused):
        make_project(tmp_path / "x.lgo", wish, "template")
    assert list(tmp_path.iterdir()) == []


def test_names_are_suggested_that_are_free(tmp_path: Path) -> None:
    lgo = places().lgo("9900003")
    name = suggested_name(lgo, ReportingYear(2568, fiscal=True))
    assert name == "ธาราทอง ปีงบ 2568"
    for nth in ("", " (2)", " (3)"):
        path = free_path(tmp_path, name)
        assert path.name == f"{name}{nth}.lgo"
        path.touch()


def test_every_name_can_be_a_file_of_windows() -> None:
    year = ReportingYear(2568)
    names = [suggested_name(lgo, year) for lgo in places().lgos.values()]
    assert not [name for name in names if set(name) & set('\\/:*?"<>|') or name != name.strip()]


def test_a_project_that_is_open_is_listed_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "x.lgo"
    make_project(path, Wish("9900002", "cfo", ReportingYear(2568)), "empty")
    with open_project(path):
        (listed,) = recent_projects([str(path)])
    assert (listed.exists, listed.glimpse) == (True, None)
    (listed,) = recent_projects([str(path)])
    assert listed.lgo == "องค์การบริหารส่วนตำบลหนองตะวันฉาย"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("บางพลี", {"บางพลี"}), ("อบต.ธาราทอง", set()), ("ทม.ธาราทอง", {"ธาราทอง"}),
        ("ทมธาราทอง", {"ธาราทอง"}), ("เทศบาลเมืองธาราทอง", {"ธาราทอง"}),
        ("บ้านยาง อ.พุทไธสง", {"บ้านยาง"}), ("9900003", {"ธาราทอง"}), ("", set()), (" ", set()),
        ("เมืองพัทยา chon buri", {"เมืองพัทยา"}), ("ไม่มี", set()),
    ],
)  # fmt: skip
def test_a_few_letters_find_it(typed: str, names: set[str]) -> None:
    assert {lgo.short_th for lgo in lgo_search().find(typed, 1).first} == names


def test_every_local_government_is_found_by_its_name() -> None:
    search = lgo_search()
    for lgo in list(places().lgos.values())[::400]:
        words = f"{lgo.name_th} {lgo.province.name.th} {lgo.district_th}"
        found = search.find(words, 20)
        assert lgo in found.first
        assert lgo.type in LGO_TYPES
