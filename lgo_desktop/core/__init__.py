"""From entries and a factor book to lines with a trace: pure, no I/O, no clock, no toolkit."""
