"""Rules of every test run: no network, long suites only when asked for, the built-in library."""

import os
import sys
from collections.abc import Sequence
from tempfile import TemporaryDirectory

import pytest
from core_samples import built_in_library
from hypothesis import settings

from lgo_desktop.core.factors.library import FactorLibrary

INTERNET_FAMILIES = (2, 10, 23, 30)
"""AF_INET, and AF_INET6 on Linux, Windows and macOS."""
_LOOKUPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


class NetworkUsedError(BaseException):
    """The program or a test reached for the network; no ``except Exception`` hides it."""


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in INTERNET_FAMILIES:
        raise NetworkUsedError(f"a socket of family {arguments[1]}")
    if event in _LOOKUPS:
        raise NetworkUsedError(f"{event} of {arguments[0]!r}")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds ``--long``."""
    parser.addoption("--long", action="store_true", help="run the long suites too")


def pytest_configure(config: pytest.Config) -> None:
    """Refuses the network for the whole run, from C code and threads too.

    Property tests get no deadline: a busy machine is no defect of the program. Windows are drawn
    into memory unless a screen is named. The folder of this user, with the backups that the
    program keeps by itself, is one of this run only.
    """
    passing = TemporaryDirectory(prefix="lgo-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(passing.cleanup)
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        os.environ[name] = passing.name
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.addaudithook(_refuse_network)
    settings.register_profile("unhurried", deadline=None)
    settings.load_profile("unhurried")


def pytest_collection_modifyitems(config: pytest.Config, items: Sequence[pytest.Item]) -> None:
    """Skips what is marked ``long`` unless ``--long`` is given."""
    if config.getoption("--long"):
        return
    for item in items:
        if "long" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="long: run with --long"))


@pytest.fixture(scope="session")
def library() -> FactorLibrary:
    """The built-in factor packs, read once."""
    return built_in_library()
