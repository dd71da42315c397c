"""Long tables that sources are made of: goods, vehicles, ways of travel; none of them a source."""
