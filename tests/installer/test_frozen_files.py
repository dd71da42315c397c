"""What goes into the frozen program, by its lists, without freezing anything."""

from pathlib import Path

import pytest

from lgo_desktop.base.paths import program_root
from lgo_desktop.devtools import frozen_files
from lgo_desktop.devtools.frozen_files import (
    INSIDE,
    data_files,
    kept,
    needed_libraries,
    own_modules,
    problems,
)

ROOT = program_root()


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/QtWidgets.abi3.so",
        "PySide6\\QtSvg.pyd",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "pypdfium2_raw/pdfium.dll",
        "resources/fonts/SarabunUI-Regular.ttf",
    ],
)
def test_what_the_program_needs_stays(place: str) -> None:
    assert kept(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/QtNetwork.abi3.so",
        "PySide6\\QtQml.pyd",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\translations\\qtbase_de.qm",
        "reportlab/fonts/Vera.ttf",
    ],
)
def test_ballast_and_other_licences_are_left_out(place: str) -> None:
    assert not kept(place)


def test_a_library_stays_only_while_something_needs_it() -> None:
    files = {
        "PySide6\\QtCore.pyd": "core", "PySide6\\Qt6Core.dll": "qt",
        "PySide6\\opengl32sw.dll": "gl",
        "PySide6\\MSVCP140.dll": "crt", "PySide6\\Qt6Quick.dll": "quick", "python311.dll": "py",
        "pypdfium2_raw\\pdfium.dll": "pdfium",
    }  # fmt: skip
    linked = {"core": ["qt6core.dll", "KERNEL32.dll"], "qt": ["msvcp140.dll"], "quick": ["gl"]}
    left = needed_libraries(files, lambda source: linked.get(source, ()))
    assert set(files) - set(left) == {"PySide6\\opengl32sw.dll", "PySide6\\Qt6Quick.dll"}


def test_an_extension_of_python_is_no_library() -> None:
    files = {"shiboken6/Shiboken.abi3.so": "a", "libgtk-3.so.0": "b"}
    assert set(needed_libraries(files, lambda _: ())) == {"shiboken6/Shiboken.abi3.so"}


def test_everything_found_by_name_is_named() -> None:
    modules = set(own_modules(ROOT))
    assert {
        "lgo_desktop.cli.commands.self_check",
        "lgo_desktop.core.sources.registry",
        "lgo_desktop.storage.migrations.versions.r0001_first_tables",
        "lgo_desktop.gui.pages",
    } <= modules
    assert not [name for name in modules if "devtools" in name]


def test_files_beside_the_code_are_taken_along() -> None:
    targets = {f"{folder}/{Path(source).name}" for source, folder in data_files(ROOT)}
    assert {
        "resources/locale/th/LC_MESSAGES/lgo_desktop.mo",
        "resources/locale/th/LC_MESSAGES/lgo_desktop_screen.mo",
        "resources/licences/LGPL-3.0.txt",
        "factors/books/tgo-2022.csv",
        "lgo_desktop/storage/migrations/versions/r0001_first_tables.py",
    } <= targets
    assert not [target for target in targets if target.endswith((".po", ".pyc"))]


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder that holds an empty file for everything that a frozen program needs."""
    inside = [f"{folder}/{Path(source).name}" for source, folder in data_files(ROOT)]
    inside += ["PySide6/plugins/platforms/qwindows.dll", "contents.json"]
    inside += [
        f"licences/{name}/LICENSE" for name in ("python", "pyside6_essentials", "pyinstaller")
    ]
    places = [f"{INSIDE}/{name}" for name in inside] + ["lgo.exe", "lgo-carbon.exe"]
    for place in places:
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    return tmp_path


def test_a_whole_folder_is_found_whole(frozen: Path) -> None:
    assert problems(frozen, ROOT) == []
    assert frozen_files.main([str(frozen)]) == 0


@pytest.mark.parametrize(
    "gone", ["lgo-carbon.exe", "_internal/factors/NOTICE", "_internal/licences/python/LICENSE"]
)
def test_what_is_missing_is_told(frozen: Path, gone: str) -> None:
    (frozen / gone).unlink()
    if gone.endswith("LICENSE"):
        (frozen / gone).parent.rmdir()
        gone = gone.rpartition("/")[0]
    assert problems(frozen, ROOT) == [f"missing: {gone}"]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt6Charts.dll",
        "libgtk-3.so.0",
        "numpy/core.pyd",
        "resources/locale/th/core.po",
    ],
)
def test_what_may_not_be_there_is_told(frozen: Path, place: str) -> None:
    (frozen / INSIDE / place).parent.mkdir(parents=True, exist_ok=True)
    (frozen / INSIDE / place).touch()
    assert problems(frozen, ROOT) == [f"unwanted: {INSIDE}/{place}"]
    assert frozen_files.main([str(frozen)]) == 1
