"""The results workbook: a verifier recomputes every number in it, from gases to totals."""

from lgo_desktop.base.text import Language, Text
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.declaration import Report
from lgo_desktop.reports.workbook_apart import apart_sheet
from lgo_desktop.reports.workbook_choices import choice_sheet
from lgo_desktop.reports.workbook_factors import factor_sheet
from lgo_desktop.reports.workbook_file import workbook_bytes
from lgo_desktop.reports.workbook_findings import finding_sheet
from lgo_desktop.reports.workbook_lines import line_sheet
from lgo_desktop.reports.workbook_quality import quality_sheet
from lgo_desktop.reports.workbook_screening import exclusion_sheet, screening_sheet
from lgo_desktop.reports.workbook_sheet import Sheet
from lgo_desktop.reports.workbook_significance import significance_sheet
from lgo_desktop.reports.workbook_sources import source_sheet
from lgo_desktop.reports.workbook_summary import summary_sheet


def results_sheets(account: Account, language: Language) -> tuple[Sheet, ...]:
    """Summary, sources and what is told of them, lines, factors, findings.

    A sheet with nothing to tell is left out. Each refers to cells of others.
    """
    factors = factor_sheet(account, language)
    lines = line_sheet(account, factors, language)
    sources = source_sheet(account, factors, language)
    return (
        summary_sheet(account, sources, lines, language),
        sources.sheet,
        *apart_sheet(account, factors, language),
        *significance_sheet(account, sources, language),
        *choice_sheet(account, sources, language),
        *screening_sheet(account, lines, language),
        *exclusion_sheet(account, sources, language),
        *quality_sheet(account, lines, language),
        lines.sheet,
        factors.sheet,
        finding_sheet(account, language),
    )


def render(account: Account, language: Language) -> bytes:
    """The workbook as .xlsx."""
    foot = f"{account.lgo.name_th} · {account.slip}"
    return workbook_bytes(results_sheets(account, language), account.lgo.name_th, foot)


REPORT = Report("results", Text("สมุดผลการคำนวณ", "Results workbook"), ".xlsx", render)
