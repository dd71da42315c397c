"""The rules of a test run themselves: the network is shut, and long suites wait for ``--long``."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


def reaches_out(reach: str) -> BaseException | None:
    """What stops an attempt to reach the network, or None if nothing did."""
    attempts: dict[str, Callable[[], object]] = {
        "ipv4": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
        "ipv6": lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
        "connection": lambda: socket.create_connection(("127.0.0.1", 9)),
        "name": lambda: socket.getaddrinfo("localhost", 80),
    }
    try:
        attempts[reach]()
    except BaseException as stopped:  # noqa: BLE001 - the guard's own kind is no Exception
        return stopped
    return None


@pytest.mark.parametrize("reach", ["ipv4", "ipv6", "connection", "name"])
def test_the_network_is_refused(reach: str) -> None:
    assert type(reaches_out(reach)).__name__ == "NetworkUsedError"


def test_sockets_of_this_machine_stay_open(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        assert listener.getsockname()


CONFTEST = (Path(__file__).parents[1] / "conftest.py").read_text(encoding="utf-8")
TWO_TESTS = """
import pytest

def test_short():
    pass

@pytest.mark.long
def test_long():
    pass
"""


@pytest.mark.parametrize(("options", "run"), [((), 1), (("--long",), 2)])
def test_long_suites_wait_for_the_option(
    pytester: pytest.Pytester, options: tuple[str, ...], run: int
) -> None:
    pytester.makeini("[pytest]\nmarkers = long: the long form")
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(TWO_TESTS)
    result = pytester.runpytest_inprocess("-p", "no:hypothesispytest", *options)
    result.assert_outcomes(passed=run, skipped=2 - run)
