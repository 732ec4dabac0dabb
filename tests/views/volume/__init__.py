"""The whole dossier as one document."""
