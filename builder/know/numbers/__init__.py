"""How many: figures in their bounds, groups of people that include each other, tolls of events, totals."""
