"""The first tables: a project with inventories, entries, the factors used, and the change log."""

import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create them in an empty file."""
    _create_account()
    _create_factor_use()
    _create_change_log()


def _create_account() -> None:
    from alembic import op

    op.create_table(
        "project",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.Text, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("program", sa.Text, nullable=False),
        sa.Column("lgo", sa.Text, nullable=False),
        sa.Column("save_seq", sa.Integer, nullable=False),
        sa.CheckConstraint("id = 1", name="one_row"),
    )
    op.create_table(
        "inventory",
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        sa.Column("uuid", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("buddhist_year", sa.Integer, nullable=False),
        sa.Column("fiscal", sa.Integer, nullable=False),
        sa.Column("book", sa.Text, nullable=False),
        sa.Column("precision", sa.Text, nullable=False),
        sa.Column("gwp", sa.Text, nullable=False),
        sa.Column("created_seq", sa.Integer, nullable=False),
        sa.Column("approved", sa.Text),
    )
    op.create_table(
        "facility",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("division", sa.Text),
    )
    key = ("inventory", "source", "variant", "facility", "item", "period", "field")
    op.create_table(
        "entry",
        sa.Column("inventory", sa.Text, sa.ForeignKey("inventory.id"), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in key[1:]),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("value", "unit", "note")),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("origin_file", sa.Text),
        sa.Column("origin_cell", sa.Text),
        sa.PrimaryKeyConstraint(*key, name="entry_key"),
    )


def _create_factor_use() -> None:
    from alembic import op

    op.create_table(
        "factor_use",
        sa.Column("inventory", sa.Text, sa.ForeignKey("inventory.id"), nullable=False),
        sa.Column("pack", sa.Text, nullable=False),
        sa.Column("edition", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("factor", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("inventory", "pack", "edition", "key", name="factor_use_key"),
    )


def _create_change_log() -> None:
    from alembic import op

    op.create_table(
        "change_set",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("reverts", sa.Integer, sa.ForeignKey("change_set.seq")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "change",
        sa.Column("change_set", sa.Integer, sa.ForeignKey("change_set.seq"), nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("table_name", sa.Text, nullable=False),
        sa.Column("row_key", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.PrimaryKeyConstraint("change_set", "n", name="change_key"),
    )
