"""Single values: dates, figures, names, addresses, languages: how each is read, compared and refused. No record."""
