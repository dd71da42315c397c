"""Every component is shipped with its licence, or nothing is."""

from importlib.metadata import distribution
from pathlib import Path

import pytest

from lgo_desktop.base.paths import resources
from lgo_desktop.devtools import frozen_licences
from lgo_desktop.devtools.frozen_licences import NoLicenceError, collect, texts_of


def test_a_distribution_brings_its_own() -> None:
    assert [text.name for text in texts_of(distribution("click"), resources())] == ["LICENSE.txt"]


def test_qt_gets_the_texts_of_its_licence() -> None:
    texts = texts_of(distribution("pyside6-essentials"), resources())
    assert [text.name for text in texts] == ["LGPL-3.0.txt", "GPL-3.0.txt", "qt.md"]
    assert all(text.is_file() for text in texts)


def test_licences_are_put_a_folder_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = [distribution("click"), distribution("shiboken6"), distribution("setuptools")]
    monkeypatch.setattr(frozen_licences, "distributions", lambda: shipped)
    monkeypatch.setattr(
        frozen_licences, "python_texts", lambda: [resources() / "fonts" / "OFL.txt"]
    )
    placed = collect(tmp_path / "licences", resources(), [])
    assert {place.split("/")[1] for place, _ in placed} == {"python", "click", "shiboken6"}
    assert all((tmp_path / place).read_bytes() == copy.read_bytes() for place, copy in placed)


def test_a_component_without_a_licence_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frozen_licences, "distributions", list)
    monkeypatch.setattr(frozen_licences, "python_texts", list)
    with pytest.raises(NoLicenceError, match="python"):
        collect(tmp_path / "licences", resources(), [])


def test_a_library_of_nobody_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "libnobody.so.1"
    library.touch()
    monkeypatch.setattr(frozen_licences, "distributions", list)
    monkeypatch.setattr(frozen_licences, "package_of", lambda _path: "no-such-package")
    with pytest.raises(NoLicenceError, match="no-such-package"):
        collect(tmp_path / "licences", resources(), [library])
