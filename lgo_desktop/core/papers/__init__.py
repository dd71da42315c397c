"""Papers: bills, slips and receipts as checks see them, and what things usually cost."""
