"""Figures as drawings that go to paper and to the screen alike."""
