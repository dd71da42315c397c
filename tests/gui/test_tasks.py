"""The worker: one thread, in order, answers in the window's thread, faults told."""

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from lgo_desktop.gui import collector
from lgo_desktop.gui.tasks import Worker


def test_answers_come_back_in_the_windows_thread_and_in_order(qtbot: QtBot) -> None:
    worker, heard, threads = Worker(), list[int](), set[int]()

    def work(n: int) -> int:
        threads.add(threading.get_ident())
        return n

    def hear(n: int) -> None:
        assert threading.get_ident() == threading.main_thread().ident
        heard.append(n)

    def fail(_fault: BaseException) -> None:
        raise AssertionError

    for n in range(20):
        worker.start(lambda n=n: work(n), hear, fail)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == list(range(20))
    assert len(threads) == 1
    assert threading.main_thread().ident not in threads
    worker.finish()


def test_a_fault_is_told_and_the_next_work_is_done(qtbot: QtBot) -> None:
    worker, faults, answers = Worker(), list[str](), list[str]()
    worker.start(lambda: str(1 // 0), answers.append, lambda fault: faults.append(str(fault)))
    worker.start(lambda: "next", answers.append, lambda fault: faults.append(str(fault)))
    qtbot.waitUntil(lambda: answers == ["next"])
    assert faults == ["integer division or modulo by zero"]
    worker.finish()


def test_busy_is_told_once_for_a_row_of_work(qtbot: QtBot) -> None:
    worker, told, done = Worker(), list[bool](), list[int]()
    worker.busy.connect(told.append)
    for n in range(3):
        worker.start(lambda n=n: n, done.append, lambda _fault: None)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(done) == 3)
    assert told == [True, False]
    worker.finish()


class Ring:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_what_the_window_let_go_is_never_freed_in_the_worker(qtbot: QtBot) -> None:
    worker, freed, done = Worker(), list[int](), list[int]()
    rings = [Ring() for _ in range(50)]
    for ring in rings:
        weakref.finalize(ring, lambda: freed.append(threading.get_ident()))
    del ring
    rings.clear()
    worker.start(lambda: len([[n] for n in range(200_000)]), done.append, lambda _fault: None)
    qtbot.waitUntil(lambda: bool(done))
    assert freed == []
    qtbot.waitUntil(lambda: len(freed) == 50, timeout=10_000)
    assert set(freed) == {threading.main_thread().ident}
    worker.finish()


def test_the_last_collector_gives_the_work_back_to_python(qtbot: QtBot) -> None:
    first, second = Worker(), Worker()
    assert not gc.isenabled()
    first.finish()
    assert not gc.isenabled()
    second.finish()
    second.finish()
    assert gc.isenabled() or collector._running


def test_a_finished_worker_takes_no_more(qtbot: QtBot) -> None:
    worker, told = Worker(), list[object]()

    def again(_answer: object) -> None:
        worker.start(lambda: told.append("late"), told.append, told.append)

    worker.start(lambda: None, again, told.append)
    worker.finish()
    qtbot.waitUntil(lambda: not worker._waiting)
    assert told == []
