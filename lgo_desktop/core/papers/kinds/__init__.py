"""One file a kind of paper."""
