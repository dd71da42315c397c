"""The list of contents of a bundle: each file with its size, hash and, for tables, its columns.

``datapackage.json`` is a Frictionless Data Package v2 and the only manifest; its SHA-256 is the
identity of the bundle, and a later seal signs it.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from lgo_desktop.bundle.canonical_json import Json
from lgo_desktop.bundle.canonical_zip import SIGNATURES, is_safe_name
from lgo_desktop.bundle.cells import FORMS
from lgo_desktop.bundle.descriptor import BundleDescriptor, properties_of
from lgo_desktop.bundle.table import Table, table_bytes

TABLES = "data/"
_RESERVED = (TABLES, SIGNATURES)
_MEDIA_TYPES = {
    "csv": "text/csv", "jpg": "image/jpeg", "json": "application/json", "pdf": "application/pdf",
    "png": "image/png", "txt": "text/plain",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
_UNKNOWN_MEDIA = "application/octet-stream"


def table_path(name: str) -> str:
    """Where a table of this name lies."""
    return f"{TABLES}{name}.csv"


def is_document_name(path: str) -> bool:
    """Whether a document may lie here: in a folder, but not in that of tables or signatures."""
    return is_safe_name(path) and "/" in path and not path.lower().startswith(_RESERVED)


def files_of(tables: Iterable[Table]) -> dict[str, bytes]:
    """The files of the tables, by path."""
    return {table_path(table.name): table_bytes(table) for table in tables}


def contents_list(
    descriptor: BundleDescriptor, tables: Sequence[Table], files: Mapping[str, bytes]
) -> dict[str, Json]:
    """The whole ``datapackage.json``: the properties, and one resource a file, by path."""
    declared = {table_path(table.name): table for table in tables}
    resources: list[Json] = [
        _table_resource(path, files[path], declared[path])
        if path in declared
        else _document_resource(path, files[path])
        for path in sorted(files)
    ]
    return {**properties_of(descriptor), "resources": resources}


def sha256(data: bytes) -> str:
    """The hash of a file as the list gives it."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _document_resource(path: str, data: bytes) -> dict[str, Json]:
    ending = path.rpartition(".")[2].lower()
    return {
        "name": path.lower(),
        "path": path,
        "mediatype": _MEDIA_TYPES.get(ending, _UNKNOWN_MEDIA),
        "bytes": len(data),
        "hash": sha256(data),
    }


def _table_resource(path: str, data: bytes, table: Table) -> dict[str, Json]:
    return {
        **_document_resource(path, data),
        "name": table.name,
        "type": "table",
        "format": "csv",
        "encoding": "utf-8",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Json]:
    fields: list[Json] = []
    for column in table.columns:
        field: dict[str, Json] = {
            "name": column.name,
            "type": FORMS[column.type].schema,
            "description": column.description,
        }
        if column.type == "string":
            field["missingValues"] = []
        fields.append(field)
    return {"fields": fields, "primaryKey": list(table.primary_key)}
