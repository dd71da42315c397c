"""The rows that an answer brought about, as they stand now: renamed, added to, or removed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lgo_desktop.core.interview.contradictions import rows_of_kind
from lgo_desktop.core.interview.decision import Decision
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import row_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.quality import KEEPER


def rows_by_question(
    decision: Decision, standing: Iterable[Row], written: Mapping[EntryKey, str]
) -> dict[str, tuple[Row, ...]]:
    """The rows that stand for each question that wants some, whatever they are called now.

    ``written`` tells the question behind each entry of the interview, which follows a row that is
    renamed. Where a wanted row is gone, rows of its kind that only its question plans stand for it.
    """
    there = dict.fromkeys(standing)
    found: dict[str, dict[Row, None]] = defaultdict(dict)
    for key, question in written.items():
        if key.field == KEEPER.id and row_of(key) in there:
            found[question][row_of(key)] = None
    for row, by in decision.rows.items():
        kind = row.source, row.variant
        if row in there:
            found[by.id][row] = None
        elif rows_of_kind(*kind) == {by.id}:
            found[by.id] |= {one: None for one in there if (one.source, one.variant) == kind}
    wanted = {question.id for question in decision.rows.values()}
    return {id_: tuple(sorted(found[id_])) for id_ in wanted}
