"""``lgo gui``: the program with its window."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

WindowOpener = Callable[[Path | None], int]
"""Shows the window and answers with an exit code; the two faces of the program do not know each
other, so start-up hands it over."""


@click.command("gui")
@click.argument("project", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def command(open_window: WindowOpener, project: Path | None) -> None:
    """Open the window."""
    sys.exit(open_window(project))
