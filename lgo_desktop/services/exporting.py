"""Exporting an inventory as a bundle: the same data always give the same file."""

from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.bundle.descriptor import BundleDescriptor, FactorPack
from lgo_desktop.bundle.restated import Restated
from lgo_desktop.bundle.writer import write_bundle
from lgo_desktop.core.analysis.base_year import version_number
from lgo_desktop.core.factors.sample_places import SAMPLE_LGOS
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.periods import BUDDHIST_OFFSET
from lgo_desktop.services.bundle_evidence import evidence_parts
from lgo_desktop.services.bundle_tables import tables_of
from lgo_desktop.services.factor_record import results_in
from lgo_desktop.services.inventories import choose
from lgo_desktop.services.reporting import FULL_REPORT, Stage, render, unheard
from lgo_desktop.services.results import Results
from lgo_desktop.services.surroundings import open_project, program_version
from lgo_desktop.storage.project_file import ProjectFile
from lgo_desktop.storage.safe_write import write_file

DRAFT = "draft"
REPORT_PATH = "docs/report.pdf"


def export(
    path: Path, out: Path, inventory_id: str | None = None, *, with_files: bool = False
) -> Results:
    """Write the bundle of an inventory, with its report; the results that went in.

    Evidence is listed with its hashes, and its files go along where ``with_files`` asks for it;
    the results then say what was left out. Refused with ``export.unfinished`` while an entry could
    not be calculated: a bundle with a number missing would be a silent wrong.
    """
    with open_project(path) as project:
        chosen = choose(project, inventory_id, path).id
        return export_in(project, chosen, out, with_files=with_files)


def export_in(
    project: ProjectFile, inventory_id: str, out: Path, stage: Stage = unheard, *,
    with_files: bool = False,
) -> Results:  # fmt: skip
    """The same of a project that is open."""
    stage("calculate")
    results = results_in(project, inventory_id)
    if not results.calculation.complete:
        unfinished = error("export.unfinished", Where(inventory=inventory_id))
        raise Refused(*results.calculation.findings, unfinished)
    descriptor = _descriptor(project, results)
    stage("render")
    content = project.content_hash(inventory_id)
    documents = {REPORT_PATH: render(results, content, FULL_REPORT, "th")}
    proofs = evidence_parts(project, inventory_id, with_files=with_files)
    tables = (*tables_of(results), *proofs.tables)
    bundle = write_bundle(descriptor, tables, {**documents, **proofs.documents})
    stage("write")
    write_file(out, bundle)
    return results.with_findings(proofs.findings)


def _descriptor(project: ProjectFile, results: Results) -> BundleDescriptor:
    inventory = results.inventory
    last = project.change_sets()[-1]
    return BundleDescriptor(
        organisation=inventory.lgo, kind=inventory.kind,
        year=inventory.year.buddhist_year - BUDDHIST_OFFSET, fiscal=inventory.year.fiscal,
        inventory=project.inventory_uuid(inventory.id), revision=last.seq, status=DRAFT,
        created=last.at, engine=program_version(), book=inventory.book,
        precision=inventory.precision, gwp=inventory.gwp,
        training=inventory.lgo in SAMPLE_LGOS,
        factor_packs=tuple(FactorPack(id_, sha) for id_, sha in results.packs.items()),
        restatement=_restated(project, inventory),
    )  # fmt: skip


def _restated(project: ProjectFile, inventory: Inventory) -> Restated | None:
    said = inventory.restatement
    if said is None:
        return None
    of = project.inventory_uuid(said.of)
    return Restated(of, version_number(inventory.id), said.reason, said.because, said.on)
