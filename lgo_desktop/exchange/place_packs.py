"""Provinces and local governments from disk, apart from the factors, for they are many."""

from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.factors.places import LocalGovernment, Places, Province
from lgo_desktop.core.factors.tables import read_lgo, read_province
from lgo_desktop.exchange.factor_packs import PLACES
from lgo_desktop.exchange.pack_files import DESCRIPTOR, Resource, read_descriptor, read_rows
from lgo_desktop.exchange.pack_problems import Problems


def read_places(folder: Path) -> Places:
    """The pack ``places`` below the folder of packs; :class:`Refused` with all problems found."""
    problems = Problems()
    provinces: dict[str, Province] = {}
    for row in problems.all_rows(read_rows(_resource(folder, "provinces"), "provinces")):
        with problems.noted():
            province = read_province(row)
            problems.enter(provinces, province.code, province, row, "code")
    lgos: dict[str, LocalGovernment] = {}
    for row in problems.all_rows(read_rows(_resource(folder, "lgos"), "lgos")):
        with problems.noted():
            lgo = read_lgo(row, provinces)
            problems.enter(lgos, lgo.code, lgo, row, "code")
    problems.stop()
    return Places(provinces, lgos)


def _resource(folder: Path, name: str) -> Resource:
    for resource in read_descriptor(folder / PLACES).resources:
        if resource.name == name:
            return resource
    shown = f"{PLACES}/{DESCRIPTOR}"
    raise Refused(error("pack.bad_descriptor", Where(file=shown), file=shown))
