"""The licences of everything in the frozen program, a folder each.

A distribution brings its own; Python's stands beside its library; Qt's wheels bring none, so their
texts come from ``resources/licences``; a library of the system's own belongs to a Debian package. A
component without a licence stops the build.
"""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

_NOT_SHIPPED = frozenset(
    {
        "altgraph", "lgo-desktop", "packaging", "pefile", "pip", "pyinstaller-hooks-contrib",
        "pywin32-ctypes", "setuptools",
    }
)  # fmt: skip
"""What only freezes the program."""
_QT = frozenset({"pyside6_essentials", "shiboken6"})
_QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt", "qt.md")
_WORDS = ("licen", "copying", "notice", "authors")


class NoLicenceError(LookupError):
    """A component that would be shipped without its licence."""


def texts_of(distribution: Distribution, resources: Path) -> list[Path]:
    """The files with the licence of an installed distribution."""
    if distribution.name.lower().replace("-", "_") in _QT:
        return [resources / "licences" / name for name in _QT_TEXTS]
    return [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0] and any(word in str(file).lower() for word in _WORDS)
        and file.suffix != ".py" and Path(str(distribution.locate_file(file))).is_file()
    ]  # fmt: skip


def python_texts() -> list[Path]:
    """The licence of this Python, wherever its maker put it."""
    library, base = Path(sysconfig.get_paths()["stdlib"]), Path(sys.base_prefix)
    debian = Path("/usr/share/doc") / f"python3.{sys.version_info.minor}" / "copyright"
    places = (library / "LICENSE.txt", base / "LICENSE.txt", debian)
    return [place for place in places if place.is_file()][:1]


def system_texts(libraries: Iterable[Path]) -> dict[str, list[Path]]:
    """The licences of the system's own libraries, by the Debian package that each came in."""
    own = [Path(sys.prefix).resolve()]
    if (base := Path(sys.base_prefix).resolve()) != Path("/usr"):
        own.append(base)
    texts = {}
    for library in sorted({library.resolve() for library in libraries}):
        if not any(library.is_relative_to(folder) for folder in own):
            package = package_of(library)
            text = Path("/usr/share/doc") / package / "copyright"
            texts[package] = [text] if text.is_file() else []
    return texts


def package_of(library: Path) -> str:
    """The Debian package that a file belongs to; its place may be told without ``/usr``."""
    places = [str(library), str(library).removeprefix("/usr")]
    asked = subprocess.run(  # noqa: S603 - names of files, and no shell
        ["dpkg-query", "--search", *places],  # noqa: S607 - wherever Debian keeps it
        capture_output=True,
        text=True,
        check=False,
    )
    if not asked.stdout:
        raise NoLicenceError(str(library))
    return asked.stdout.partition(":")[0]


def collect(target: Path, resources: Path, libraries: Iterable[Path]) -> list[tuple[str, Path]]:
    """Put the licences into ``target``, replacing what stood there: their places and files.

    ``libraries`` are those of the system that are shipped. Raises :class:`NoLicenceError`, naming
    the component that has none.
    """
    shutil.rmtree(target, ignore_errors=True)
    texts = {"python": python_texts()}
    for distribution in distributions():
        name = distribution.name.lower()
        if name not in _NOT_SHIPPED:
            texts[name.replace("-", "_")] = texts_of(distribution, resources)
    placed = []
    for name, files in (texts | system_texts(libraries)).items():
        if not files:
            raise NoLicenceError(name)
        (target / name).mkdir(parents=True)
        for n, file in enumerate(files):
            twin = (target / name / file.name).exists()
            copy = target / name / (f"{n}-{file.name}" if twin else file.name)
            shutil.copyfile(file, copy)
            placed.append((f"{target.name}/{name}/{copy.name}", copy))
    return placed
