"""What a report declares: its id, name, file ending, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from lgo_desktop.base.text import Language, Text
from lgo_desktop.reports.account import Account


@dataclass(frozen=True, slots=True)
class Report:
    """A kind of report; a new one is a new file in this folder that defines ``REPORT``."""

    id: str
    name: Text
    suffix: str
    render: Callable[[Account, Language], bytes]
