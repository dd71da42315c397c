"""One table for every register: typed, chosen from lists, pasted, with what is missing marked."""
