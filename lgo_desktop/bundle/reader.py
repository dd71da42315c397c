"""Reading a bundle that came from anywhere: wholly understood, or refused with a reason.

Nothing is written to disk, no path and no address in the file is ever followed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.bundle import canonical_json
from lgo_desktop.bundle.canonical_zip import (
    DESCRIPTOR_NAME,
    LARGEST_FILE,
    is_safe_name,
    is_signature_name,
    shown,
    unpack,
)
from lgo_desktop.bundle.cells import TYPE_OF_SCHEMA
from lgo_desktop.bundle.contents import contents_list, is_document_name, sha256, table_path
from lgo_desktop.bundle.descriptor import BundleDescriptor, read_descriptor
from lgo_desktop.bundle.properties import Properties, holds
from lgo_desktop.bundle.table import Column, Table, check_cells, read_table

_ANY = r"(?s).{0,2000}"


@dataclass(frozen=True, slots=True)
class Bundle:
    """All that a bundle holds. ``signatures`` are handed out as found: nobody has checked them.

    ``content_id`` is the SHA-256 of the list of contents in hexadecimal digits; two bundles of
    the same content id hold the same data, whoever sealed them.
    """

    descriptor: BundleDescriptor
    tables: tuple[Table, ...]
    documents: Mapping[str, bytes]
    content_id: str
    signatures: Mapping[str, bytes]
    where: Where = NOWHERE

    def table(self, declared: Table) -> Table:
        """The table of this declaration, without columns that it does not know.

        Raises :class:`Refused` with ``bundle.missing_part`` if the bundle has no such table, and
        ``bundle.table_header`` if a declared column is missing or holds another kind of value.
        """
        found = {table.name: table for table in self.tables}.get(declared.name)
        if found is None:
            path = table_path(declared.name)
            raise Refused(error("bundle.missing_part", self.where, name=path))
        positions = {(column.name, column.type): i for i, column in enumerate(found.columns)}
        wanted = [(column.name, column.type) for column in declared.columns]
        if found.primary_key != declared.primary_key or not positions.keys() >= set(wanted):
            place = replace(self.where, sheet=declared.name)
            raise Refused(error("bundle.table_header", place, table=declared.name))
        return declared.with_rows(
            [row[positions[column]] for column in wanted] for row in found.rows
        )


def read_bundle(data: bytes, file: str | None = None) -> Bundle:
    """The bundle that these bytes are; ``file`` is the name to show in findings.

    Raises :class:`Refused`, and nothing else, for every other file.
    """
    where = Where(file=file)
    parts = unpack(data, where)
    listed = _taken(parts, DESCRIPTOR_NAME, where)
    signatures = {name: parts.pop(name) for name in list(parts) if is_signature_name(name)}
    properties = canonical_json.decode(listed, where)
    descriptor = read_descriptor(properties, where)
    resources = {
        _checked_path(resource, parts): resource
        for resource in Properties(properties, where).objects("resources")
    }
    for name in parts:
        if name not in resources:
            raise Refused(error("bundle.unlisted_part", where, name=name))
    check_cells({path: parts[path] for path in parts if _is_table(resources[path])}, where)
    tables = tuple(
        read_table(_declared(resource), parts[path], where)
        for path, resource in resources.items()
        if _is_table(resource)
    )
    expected = contents_list(descriptor, tables, parts)
    if not holds(properties["resources"], expected["resources"]):
        raise Properties(properties, where).refusal("resources")
    documents = {path: parts[path] for path in parts if not _is_table(resources[path])}
    content_id = sha256(listed).removeprefix("sha256:")
    return Bundle(descriptor, tables, documents, content_id, signatures, where)


def read_bundle_file(path: Path) -> Bundle:
    """The bundle in a file; not more of it is read than a bundle can have.

    Raises :class:`Refused` as :func:`read_bundle`, and ``bundle.unreadable`` if the file cannot
    be opened.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as failure:
        raise Refused(error("bundle.unreadable", Where(file=path.name))) from failure
    return read_bundle(data, path.name)


def _taken(parts: dict[str, bytes], name: str, where: Where) -> bytes:
    if name not in parts:
        raise Refused(error("bundle.missing_part", where, name=name))
    return parts.pop(name)


def _checked_path(resource: Properties, parts: Mapping[str, bytes]) -> str:
    """The path of a listed file, if the file is there and is the one that was listed."""
    where = resource.where
    path = resource.text("path", _ANY)
    if not is_safe_name(path):
        raise Refused(error("bundle.name", where, name=shown(path)))
    if path not in parts:
        raise Refused(error("bundle.missing_part", where, name=path))
    size = resource.whole("bytes", 0, LARGEST_FILE)
    if size != len(parts[path]) or resource.text("hash", _ANY) != sha256(parts[path]):
        raise Refused(error("bundle.content", where, name=path))
    if not _is_table(resource) and not is_document_name(path):
        raise resource.refusal("path")
    return path


def _is_table(resource: Properties) -> bool:
    return resource.given.get("type") == "table"


def _declared(resource: Properties) -> Table:
    """The empty table that a resource declares."""
    name = resource.text("name", _ANY)
    schema = resource.object("schema")
    columns = tuple(_column(field) for field in schema.objects("fields"))
    try:
        table = Table(name, columns, schema.texts("primaryKey", _ANY))
    except ValueError:
        raise resource.refusal("schema") from None
    if resource.given["path"] != table_path(name):
        raise resource.refusal("path")
    return table


def _column(field: Properties) -> Column:
    type_name = TYPE_OF_SCHEMA.get(field.text("type", _ANY))
    if type_name is None:
        raise field.refusal("type")
    return Column(field.text("name", _ANY), type_name, field.text("description", _ANY))
