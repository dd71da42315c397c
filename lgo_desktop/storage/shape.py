"""Whether a file holds our tables and nothing that acts by itself."""

from collections import defaultdict
from pathlib import Path

from sqlalchemy import Connection, column, func, select, table, true

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.storage.tables import metadata

_MASTER = table("sqlite_master", column("type"), column("name"))
_COLUMNS = func.pragma_table_info(_MASTER.c.name).table_valued("name")
_OWN = "sqlite_"


def check_shape(connection: Connection, path: Path) -> None:
    """Refuse a file with triggers, views, or other tables and columns: ``project.altered``."""
    kinds = set(connection.scalars(select(_MASTER.c.type)))
    have = defaultdict(set)
    listed = select(_MASTER.c.name, _COLUMNS.c.name).join(_COLUMNS, true())
    for name, column_name in connection.execute(listed.where(_MASTER.c.type == "table")):
        if not name.startswith(_OWN):
            have[name].add(column_name)
    want = {name: set(expected.columns.keys()) for name, expected in metadata.tables.items()}
    if have != want or kinds - {"table", "index"}:
        raise Refused(error("project.altered", Where(file=path.name), file=path.name))
