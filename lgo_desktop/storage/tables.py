"""The tables of a project file, as the newest migration leaves them."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from lgo_desktop.storage.columns import MomentText, ValueText

APPLICATION_ID = 0x4C474F43
"""``LGOC`` in the header of every project file."""

REVISION = 4
"""The newest migration; a file's ``user_version`` is the number of its own."""

metadata = MetaData()

project = Table(
    "project", metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="one_row"), primary_key=True),
    Column("uuid", Text, nullable=False),
    Column("created_at", MomentText, nullable=False),
    Column("program", Text, nullable=False),
    Column("lgo", Text, nullable=False),
    Column("save_seq", Integer, nullable=False),
)  # fmt: skip

inventory = Table(
    "inventory", metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("uuid", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("buddhist_year", Integer, nullable=False),
    Column("fiscal", Integer, nullable=False),
    Column("book", Text, nullable=False),
    Column("precision", Text, nullable=False),
    Column("gwp", Text, nullable=False),
    Column("created_seq", Integer, nullable=False),
    Column("approved", Text),
)  # fmt: skip

restatement = Table(
    "restatement", metadata,
    Column("inventory", Text, ForeignKey("inventory.id"), primary_key=True, nullable=False),
    Column("restates", Text, ForeignKey("inventory.id"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("because", Text, nullable=False),
    Column("stated_on", Text, nullable=False),
)  # fmt: skip
"""Inventories that are new versions of others; the day as ISO 8601."""

facility = Table(
    "facility", metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("division", Text),
)  # fmt: skip

entry = Table(
    "entry", metadata,
    Column("inventory", Text, ForeignKey("inventory.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("variant", Text, nullable=False),
    Column("facility", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", ValueText, nullable=False),
    Column("unit", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("origin_file", Text),
    Column("origin_cell", Text),
    PrimaryKeyConstraint(
        "inventory", "source", "variant", "facility", "item", "period", "field", name="entry_key"
    ),
)  # fmt: skip

paper = Table(
    "paper", metadata,
    Column("inventory", Text, ForeignKey("inventory.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("variant", Text, nullable=False),
    Column("facility", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("value", ValueText, nullable=False),
    Column("unit", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("note", Text, nullable=False),
    PrimaryKeyConstraint("inventory", "number", name="paper_key"),
)  # fmt: skip
"""Bills and slips one by one; ``said`` is JSON, for kinds of papers have different fields."""

factor_use = Table(
    "factor_use", metadata,
    Column("inventory", Text, ForeignKey("inventory.id"), nullable=False),
    Column("pack", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("factor", Text, nullable=False),
    PrimaryKeyConstraint("inventory", "pack", "edition", "key", name="factor_use_key"),
)  # fmt: skip
"""The factors used, each whole as JSON: they are kept as they were, and never searched by part."""

change_set = Table(
    "change_set", metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", MomentText, nullable=False),
    Column("act", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("reverts", Integer, ForeignKey("change_set.seq")),
    sqlite_autoincrement=True,
)  # fmt: skip
"""One act of the user. Never altered: an undo is a set of its own that ``reverts`` another."""

change = Table(
    "change", metadata,
    Column("change_set", Integer, ForeignKey("change_set.seq"), nullable=False),
    Column("n", Integer, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_key", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    PrimaryKeyConstraint("change_set", "n", name="change_key"),
)  # fmt: skip
"""One row before and after an act, as JSON; null where there was none."""

evidence_blob = Table(
    "evidence_blob", metadata,
    Column("sha256", Text, primary_key=True, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)  # fmt: skip
"""Each file of evidence once. Not logged: the bytes stay when the last ``evidence`` is removed."""

evidence = Table(
    "evidence", metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("note", Text, nullable=False),
)  # fmt: skip
"""A file as the office knows it; no reference to its bytes, because a backup has them elsewhere."""

evidence_link = Table(
    "evidence_link", metadata,
    Column("evidence", Text, ForeignKey("evidence.id"), nullable=False),
    Column("inventory", Text, ForeignKey("inventory.id"), nullable=False),
    Column("paper", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("variant", Text, nullable=False),
    Column("facility", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("field", Text, nullable=False),
    PrimaryKeyConstraint(
        "evidence", "inventory", "paper", "source", "variant", "facility", "item", "period",
        "field", name="evidence_link_key",
    ),
)  # fmt: skip
"""What a file proves: a paper of the ledger by its number, or (0) an entry, given or planned."""

draft = Table(
    "draft", metadata,
    Column("place", Text, primary_key=True, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", MomentText, nullable=False),
)  # fmt: skip
"""Half-typed text by the field it stands in. Not logged: it is no act of the user yet."""

backup_note = Table(
    "backup_note", metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="one_row"), primary_key=True),
    Column("made_at", MomentText, nullable=False),
    Column("occasion", Text, nullable=False),
    Column("content", Text, nullable=False),
)  # fmt: skip
"""In a backup only: when and why it was made, and the hash of its rows."""

LOGGED = {
    table.name: table
    for table in (
        inventory, restatement, facility, entry, paper, factor_use, evidence,
        evidence_link,
    )
}  # fmt: skip
"""The tables whose every change is recorded."""
