"""Documents on paper and as workbooks."""
