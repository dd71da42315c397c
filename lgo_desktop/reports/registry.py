"""All declared reports: every module of this package that defines ``REPORT``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from lgo_desktop.reports.declaration import Report

MODULES = ("cfo_report", "workbook_results")
"""Named, not searched: most modules of this package are heavy and hold no report."""


@cache
def all_reports() -> Mapping[str, Report]:
    """The reports by id."""
    found: list[Report] = [
        import_module(f"lgo_desktop.reports.{module}").REPORT for module in MODULES
    ]
    return MappingProxyType({report.id: report for report in found})
