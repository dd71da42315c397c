"""The month grid on the screen: a table model over rows that are values, its view and its cells."""
