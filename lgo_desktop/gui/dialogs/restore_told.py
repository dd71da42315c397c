"""What restoring a backup would do, in sentences."""

from typing import TYPE_CHECKING

from lgo_desktop.gui.moments import clock, day
from lgo_desktop.gui.words import Speech
from lgo_desktop.services.entry_names import name_of_key

if TYPE_CHECKING:
    from lgo_desktop.services.restoring import Restored


def would_do(made: "Restored", speech: Speech) -> tuple[str, bool]:
    """What would be lost or changed, and whether that is nothing."""
    say = speech.say
    lines = []
    if made.note is not None:
        at = made.note.made_at
        when = f"{day(at, speech.language)} {clock(at)}"
        lines.append(say("backups.told.whole", when=when))
    else:
        lines.append(say("backups.told.project"))
    lines += [speech.finding(one) for one in made.findings]
    difference = made.difference
    if difference is not None and difference.back:
        lines.append(say("backups.told.back", count=difference.back))
    if made.touched:
        names = ", ".join(speech.name(name_of_key(key)) for key in made.touched)
        lines.append(say("backups.told.touched", names=names))
    return "\n".join(lines), difference is None or difference.harmless
