"""Start-up: which face of the program is asked for."""
