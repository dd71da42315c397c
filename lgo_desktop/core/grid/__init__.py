"""The month grid: an office's entries as rows of months, and what is typed or pasted into it."""
