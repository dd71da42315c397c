"""What was typed a moment ago: shown at once, until the act is on disk or refused."""

from collections import deque

from lgo_desktop.core.inventory import EntryKey


class Pending:
    """Texts by the cell they were typed into; told as done from the worker, taken off here."""

    def __init__(self) -> None:
        self._texts: dict[EntryKey, str] = {}
        self._done: deque[EntryKey] = deque()

    def __bool__(self) -> bool:
        return bool(self._texts)

    def text(self, key: EntryKey) -> str | None:
        """What was typed into a cell and is on its way; None if nothing is."""
        return self._texts.get(key)

    def typed(self, key: EntryKey, text: str) -> None:
        """A text is on its way to the file."""
        self._texts[key] = text

    def done(self, key: EntryKey) -> None:
        """The act of a cell came to its end, either way; may be called in the worker."""
        self._done.append(key)

    def settle(self) -> frozenset[EntryKey]:
        """Forget what came to its end; the cells that show the file again."""
        gone = set()
        while self._done:
            key = self._done.popleft()
            if self._texts.pop(key, None) is not None:
                gone.add(key)
        return frozenset(gone)
