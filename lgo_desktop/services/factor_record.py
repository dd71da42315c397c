"""The factors that an inventory was calculated with, kept beside its entries.

A new version of the program may carry corrected packs. What was used before stays on record, so
that a number which changes for that reason is told, never changed quietly.
"""

from collections.abc import Iterator, Sequence

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.base.numbers import plain
from lgo_desktop.services.choices import with_choices
from lgo_desktop.services.counted_papers import with_papers
from lgo_desktop.services.results import Results, factors_of, results_of
from lgo_desktop.services.reviewing import with_base_year, with_review
from lgo_desktop.storage.act import Act
from lgo_desktop.storage.factor_use import FactorUse
from lgo_desktop.storage.project_file import ProjectFile


def record_factors(act: Act, results: Results) -> None:
    """Keep the factors of these results with the inventory, in the same act as its entries.

    A factor of the office's own comes from no pack: it stands among the entries.
    """
    used = [
        FactorUse(factor, results.packs.get(factor.pack, ""))
        for factor in factors_of(results.calculation.lines)
    ]
    act.record_factor_use(results.inventory.id, used)


def results_in(project: ProjectFile, inventory_id: str) -> Results:
    """The results of an inventory with its papers, choices weighed, TGO's rules looked at.

    A warning tells every factor that changed since its entry.
    """
    inventory = project.inventory(inventory_id)
    results = results_of(inventory, project.entries(inventory_id))
    changed = _changed(project.factor_use(inventory_id), results)
    told = with_choices(with_papers(results.with_findings(changed), project))
    return with_base_year(with_review(told), project)


def _changed(recorded: Sequence[FactorUse], results: Results) -> Iterator[Finding]:
    now = {(f.edition, f.key): f for f in factors_of(results.calculation.lines)}
    for use in recorded:
        then = use.factor
        factor = now.get((then.edition, then.key))
        if factor is not None and (factor.total, factor.published) != (then.total, then.published):
            yield warning(
                "factor.changed_since", Where(inventory=results.inventory.id), name=then.name,
                before=plain(then.total), after=plain(factor.total),
            )  # fmt: skip
