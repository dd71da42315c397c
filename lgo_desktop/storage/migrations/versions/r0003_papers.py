"""Papers of the ledger: bills and slips one by one, of which month cells are made."""

import sqlalchemy as sa

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create their table; the entries stay as they are."""
    from alembic import op

    names = ("kind", "source", "variant", "facility", "item", "value", "unit", "said", "note")
    op.create_table(
        "paper",
        sa.Column("inventory", sa.Text, sa.ForeignKey("inventory.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in names),
        sa.PrimaryKeyConstraint("inventory", "number", name="paper_key"),
    )
