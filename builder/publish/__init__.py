"""Output files to a site: the MkDocs plugin, the atomic swap, the offline archive, the check of what was built."""
