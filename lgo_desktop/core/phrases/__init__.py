"""What a paper says, typed as it stands: amounts, units, containers, months, sums."""
