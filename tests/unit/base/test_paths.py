"""Where files lie: in a checkout, in a frozen build, and in the folder of the user."""

import sys
from pathlib import Path

import pytest

from lgo_desktop.base.paths import factor_packs, program_root, resources, user_folder


def test_a_checkout_holds_its_resources_and_factors() -> None:
    assert (resources() / "locale").is_dir()
    assert (factor_packs() / "books").is_dir()
    assert program_root() == Path(__file__).resolve().parents[3]


def test_a_frozen_build_holds_them_beside_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources() == tmp_path / "resources"
    assert factor_packs() == tmp_path / "factors"


@pytest.mark.parametrize(
    ("platform", "variable", "name"),
    [("linux", "XDG_DATA_HOME", "lgo-carbon"), ("win32", "LOCALAPPDATA", "LGO Carbon")],
)
def test_the_folder_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, variable: str, name: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert user_folder() == tmp_path / name
    monkeypatch.delenv(variable)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert user_folder().is_relative_to(tmp_path / "home")
