"""The program as a person runs it, inside the test's own process."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from lgo_desktop.cli.main import program

HEADER = "source,variant,facility,item,period,field,value,unit,note"


@dataclass(frozen=True)
class Answer:
    """Exit code and the JSON document that was printed."""

    exit_code: int
    document: dict[str, Any]

    @property
    def codes(self) -> list[str]:
        """The codes of the findings."""
        return [finding["code"] for finding in self.document["findings"]]


def lgo(*words: object) -> Answer:
    """Run a command with ``--json``."""
    result = CliRunner().invoke(program, [*map(str, words), "--json"])
    assert "Traceback" not in result.output
    return Answer(result.exit_code, json.loads(result.stdout))


def said(*words: object) -> tuple[int, str]:
    """Run a command without ``--json``: exit code and everything that a person reads."""
    result = CliRunner().invoke(program, list(map(str, words)))
    return result.exit_code, result.output


def table(path: Path, *rows: str) -> Path:
    """A CSV file of entries."""
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path
