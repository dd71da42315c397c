"""Calculating an inventory of a project file."""

from pathlib import Path

from lgo_desktop.services.factor_record import results_in
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.results import Results
from lgo_desktop.services.surroundings import open_project


def calculate(path: Path, inventory_id: str | None = None) -> Results:
    """The results of an inventory in a project file, and what opening the file found."""
    with open_project(path) as project:
        inventory = choose(project, inventory_id, path)
        return results_in(project, inventory.id).with_findings(project.findings)
