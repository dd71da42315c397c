"""The grid in words: what a screen reader says of a cell, and what stands beside the pointer."""

from lgo_desktop.base.numbers import grouped, plain
from lgo_desktop.core.grid.cells import Cell, Sign
from lgo_desktop.core.grid.layout import Heading
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.gui.grid import columns
from lgo_desktop.gui.words import Speech, unbroken

TOLD = (
    Sign.MISSING, Sign.ESTIMATED, Sign.FROM_PAPERS, Sign.SPAN, Sign.NOTE, Sign.IMPORTED,
)  # fmt: skip
"""The signs that are told in words, in this order."""


def name_of(heading: Heading, speech: Speech) -> str:
    """What a heading is called."""
    if heading.source is not None:
        return heading.source.name.spoken(speech.language)
    if heading.scope:
        return unbroken(speech.say("grid.scope", scope=heading.scope))
    return unbroken(speech.say("grid.apart"))


def of_heading(heading: Heading, speech: Speech) -> str:
    """A heading with its sum, its rows and what is missing."""
    told = speech.say(
        "grid.heading", name=name_of(heading, speech), kgco2e=grouped(heading.kgco2e, 2),
        things=heading.things, missing=heading.missing,
    )  # fmt: skip
    return unbroken(told)


def of_cell(row: Row, cell: Cell, header: str, speech: Speech) -> str:
    """The row, the column, the value with its unit, and the signs in words."""
    language = speech.language
    value = columns.shown(cell, row, language)
    unit = columns.unit_name(row.unit, language) if value else ""
    held = f"{value} {unit}".strip() or unbroken(speech.say("grid.empty"))
    name = columns.name_of(row, language).strip()
    return ", ".join([name, header, held, *signs_of(cell, speech)])


def signs_of(cell: Cell, speech: Speech) -> list[str]:
    """What is special about a cell, each in a few words."""
    told = [unbroken(speech.say(f"grid.sign.{one.value}")) for one in TOLD if one in cell.signs]
    weight = [unbroken(speech.say(f"severity.{cell.mark.value}"))] if cell.mark else []
    return [*told, *weight]


def of_factors(row: Row, speech: Speech) -> str:
    """The factors of a thing, each with its unit and edition."""
    factors = row.emission.factors if row.emission else ()
    return "\n".join(
        unbroken(
            speech.say(
                "grid.factor", value=plain(one.value), edition=one.edition, key=one.key,
                unit=columns.unit_name(one.unit, speech.language),
            )
        )
        for one in factors
    )  # fmt: skip
