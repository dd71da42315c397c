"""Evidence, half-typed texts, and what a backup says of itself."""

import sqlalchemy as sa

revision = "0004"
down_revision = "0003"

KEY = ("source", "variant", "facility", "item", "period", "field")


def upgrade() -> None:
    """Create their tables; everything else stays as it is."""
    _create_evidence()
    _create_draft()
    _create_backup_note()


def _create_evidence() -> None:
    from alembic import op

    op.create_table(
        "evidence_blob",
        sa.Column("sha256", sa.Text, primary_key=True, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("sha256", "name", "media_type")),
        sa.Column("size", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("added_at", "note")),
    )
    op.create_table(
        "evidence_link",
        sa.Column("evidence", sa.Text, sa.ForeignKey("evidence.id"), nullable=False),
        sa.Column("inventory", sa.Text, sa.ForeignKey("inventory.id"), nullable=False),
        sa.Column("paper", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in KEY),
        sa.PrimaryKeyConstraint("evidence", "inventory", "paper", *KEY, name="evidence_link_key"),
    )


def _create_draft() -> None:
    from alembic import op

    op.create_table(
        "draft",
        sa.Column("place", sa.Text, primary_key=True, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("text", "at")),
    )


def _create_backup_note() -> None:
    from alembic import op

    op.create_table(
        "backup_note",
        sa.Column("id", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("made_at", "occasion", "content")),
        sa.CheckConstraint("id = 1", name="one_row"),
    )
