"""The worker: one thread, in order, answers in the window's thread, faults told."""

import threading

from pytestqt.qtbot import QtBot

from lgo_desktop.gui.tasks import Worker


def test_answers_come_back_in_the_windows_thread_and_in_order(qtbot: QtBot) -> None:
    worker, heard, threads = Worker(), list[int](), set[int]()

    def work(n: int) -> int:
        threads.add(threading.get_ident())
        return n

    def hear(n: int) -> None:
        assert threading.get_ident() == threading.main_thread().ident
        heard.append(n)

    def fail(_fault: Exception) -> None:
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
