"""The boundary interview: what an office runs decides its rows, and what it leaves out and why."""
