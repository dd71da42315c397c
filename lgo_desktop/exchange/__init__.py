"""Files of others, in and out: factor packs, workbooks, CSV."""
