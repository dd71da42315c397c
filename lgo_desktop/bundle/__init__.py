"""The export bundle: write, read, verify."""
