"""How far an annual number and what is reckoned from it may be wrong, each with its source."""

from decimal import Decimal

OF_BOOKS = Decimal("0.15")
"""Fuel, power and water told from the books: 2006 IPCC Guidelines, Volume 2, table 2.15, activity
data of institutions, surveys where statistics are less developed (10–15 %)."""

OF_WASTE = Decimal("0.30")
"""Waste disposed of, where data are collected but not weighed everywhere: 2006 IPCC Guidelines,
Volume 5, table 3.5."""

OF_LANDFILL = Decimal("0.42")
"""Square root of the sum of squares of 30 % (waste), 20 % (DOC), 20 % (DOCf) and 5 % (F): 2006 IPCC
Guidelines, Volume 5, table 3.5."""

OF_PONDS = Decimal("0.42")
"""Square root of the sum of squares of 30 % (Bo) and 30 % (MCF of lagoons): 2006 IPCC Guidelines,
Volume 5, table 6.7."""

OF_BOD = Decimal("0.30")
"""BOD a person and day: 2006 IPCC Guidelines, Volume 5, table 6.7."""

LAMP_WATTS = (Decimal(30), Decimal(75), Decimal(170))
"""One street lamp: an LED lamp of a village road, the usual mixture, an old sodium lamp. Assumed:
no Thai statistic was found."""

LIT_HOURS = Decimal(11 * 365)
"""Eleven hours a night."""

WORKING_DAYS = Decimal(240)
"""Days of office in a calendar year, as 2568 had."""

KG_A_HEAD = (Decimal("0.35"), Decimal("0.70"), Decimal("1.57"))
"""Waste disposed of a head and day. Likely: 46,208 of the 70,411 t a day that were generated in
2565, at 1.07 kg a head (National Statistical Office, table 20.5). Least: half of it, as poor data
may be off by more than a factor of two (2006 IPCC Guidelines, Volume 5, table 3.5). Most: Bangkok
(Challcharoenwattana and Pharino 2015, Sustainability 7, 7417, table 1)."""

REAM_KG = (Decimal("2.1875"), Decimal("2.5"))
"""500 sheets of A4, a sixteenth of a square metre each, of 70 and of 80 grams."""

USUAL_AGE, LANDFILL_AGES = 15, (5, 30)
"""Years that a landfill of unknown age is taken to be open, and the span that is looked at."""
