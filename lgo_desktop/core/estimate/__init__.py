"""A first total from a dozen annual numbers, with what it may lie between, and why."""
