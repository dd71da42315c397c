"""Figures as drawings that go to paper and to the screen alike.

Builders take labels and numbers and return a :class:`~lgo_desktop.charts.chart.Chart`: a
``reportlab.graphics`` drawing, and the regions of it that can be pointed at.
"""
