"""What every layer stands on: bilingual text, findings, numbers as typed, places of files."""
