"""Views to output files: Markdown pages and data, as bytes by path. Nothing is written to disk here."""
