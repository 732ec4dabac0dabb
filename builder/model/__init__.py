"""The nouns of the dossier: records, citations, dates, names, vocabulary. No stage, no files, no output."""
