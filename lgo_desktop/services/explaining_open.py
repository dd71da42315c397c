"""Explaining a number of the project that lies open on the desk."""

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.evidence_shelf import read_shelf
from lgo_desktop.services.explaining import Explanation, explanation


def explain_open(desk: Desk, code: str) -> Explanation:
    """The steps of a line or total by its code, as :func:`explaining.explain` gives them."""
    inventory = desk.inventory
    if inventory is None:
        raise Refused(error("grid.no_inventory", Where(file=desk.path.name)))
    papers = desk.project.papers(inventory.id)
    shelf = read_shelf(desk.project, inventory.id)
    return explanation(inventory, desk.entries(), desk.origin, code, papers, shelf=shelf)
