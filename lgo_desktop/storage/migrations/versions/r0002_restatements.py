"""Restatements: which inventories are new versions of others, and why."""

import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create their table; the inventories themselves stay as they are."""
    from alembic import op

    op.create_table(
        "restatement",
        sa.Column("inventory", sa.Text, sa.ForeignKey("inventory.id"), primary_key=True),
        sa.Column("restates", sa.Text, sa.ForeignKey("inventory.id"), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("reason", "because", "stated_on")),
    )
