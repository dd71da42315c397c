"""The keys nearest to one that was not found, for the message about it."""

import difflib
from collections.abc import Iterable


def shared_parts(left: str, right: str) -> int:
    """How many leading dotted parts two keys share: 2 for ``fuel.diesel.road`` and ``.offroad``."""
    pairs = zip(left.split("."), right.split("."), strict=False)
    count = 0
    for ours, theirs in pairs:
        if ours != theirs:
            break
        count += 1
    return count


def nearest(key: str, known: Iterable[str], most: int = 5) -> tuple[str, ...]:
    """Up to ``most`` keys of the same family, the most alike first; none of another family."""
    family = {other for other in known if shared_parts(key, other) > 0}
    alike = difflib.SequenceMatcher(b=key)

    def likeness(other: str) -> tuple[int, float, str]:
        alike.set_seq1(other)
        return -shared_parts(key, other), -alike.ratio(), other

    return tuple(sorted(family, key=likeness)[:most])
