"""The first report of an organisation's footprint: what was emitted, from what, by which factors.

For the head of the office and for a verifier: key figures and charts first, then every source with
its quantity, factor and result, then what stands apart, what was left out, chosen and judged, then
the factors with their sources, then what was found. A section with nothing to tell is left out.
"""

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.statements import organisation_profile
from lgo_desktop.core.statements.declaration import said, words
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_apart import reported_apart
from lgo_desktop.reports.cfo_base_year import base_year
from lgo_desktop.reports.cfo_boundary import boundary
from lgo_desktop.reports.cfo_choices import choices
from lgo_desktop.reports.cfo_intensity import intensity
from lgo_desktop.reports.cfo_proof import factors_used, findings_told, packs_used
from lgo_desktop.reports.cfo_quality import data_quality
from lgo_desktop.reports.cfo_screening import screening
from lgo_desktop.reports.cfo_significance import significance
from lgo_desktop.reports.cfo_sources import largest, source_table
from lgo_desktop.reports.cfo_summary import (
    by_gas_table,
    charts,
    key_figures,
    opening,
    scope_table,
)
from lgo_desktop.reports.declaration import Report
from lgo_desktop.reports.document import Block, Document, Signatures, Signer, Title


def cfo_document(account: Account, language: Language) -> Document:
    """The report as a document tree."""
    say = catalogue(language).say
    period = account.inventory.year.period.spoken(language)
    title = say("cfo_report.title")
    blocks: list[Block] = [
        Title(title, (_whose(account, language), say("cfo_report.period", period=period))),
        *opening(account, language),
        key_figures(account, language),
        *scope_table(account, language),
        *intensity(account, language),
        *charts(account, language),
        *largest(account, language),
        *base_year(account, language),
        *source_table(account, language),
        *significance(account, language),
        *by_gas_table(account, language),
        *reported_apart(account, language),
        *boundary(account, language),
        *screening(account, language),
        *choices(account, language),
        *data_quality(account, language),
        *factors_used(account, language),
        *findings_told(account, language),
        *packs_used(account, language),
        Signatures(
            (
                Signer(say("cfo_report.prepared_by"), _preparer(account)),
                Signer(say("cfo_report.reviewed_by")),
                Signer(say("cfo_report.approved_by")),
            )
        ),
    ]
    return Document(
        title=f"{title} – {account.lgo.name_th}", language=language, blocks=tuple(blocks),
        slip=account.slip, author=account.lgo.name_th,
    )  # fmt: skip


def _preparer(account: Account) -> str:
    profile = said(account.entries, organisation_profile.STATEMENT).get("", {})
    return words(profile, "preparer")


def _whose(account: Account, language: Language) -> str:
    lgo = account.lgo
    district = catalogue(language).say("cfo_report.district", name=lgo.district_th)
    province = catalogue(language).say(
        "cfo_report.province", name=lgo.province.name.spoken(language)
    )
    return " ".join(
        part for part in (lgo.name_th, district if lgo.district_th else "", province) if part
    )


def render(account: Account, language: Language) -> bytes:
    """The report as PDF."""
    from lgo_desktop.reports.pdf import render_pdf  # noqa: PLC0415 - heavy

    return render_pdf(cfo_document(account, language))


REPORT = Report(
    "cfo", Text("รายงานคาร์บอนฟุตพริ้นท์ขององค์กร", "Organisation footprint report"), ".pdf", render
)
