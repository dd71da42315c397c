"""Putting a project away: a backup of what was done, and the file given back."""

from lgo_desktop.base.findings import Finding
from lgo_desktop.services.backing_up import AT_EXIT, keep_backup
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.looking import throw_away


def put_away(desk: Desk) -> tuple[Finding, ...]:
    """Back the project up if anything was saved since the last backup, and close it.

    The findings say why there is no backup, or what is no longer whole. A copy that was only looked
    at is thrown away.
    """
    try:
        return () if desk.looking else keep_backup(desk.project, AT_EXIT).findings
    finally:
        desk.close()
        if desk.looking:
            throw_away(desk.path)
